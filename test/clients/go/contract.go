package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"
)

// contract is every service of the descriptors in the plan.
type contract struct {
	files *protoregistry.Files
}

// loadContract also makes every message known to the packages that read google.protobuf.Any and error details.
func loadContract(bytes []byte) (*contract, error) {
	var set descriptorpb.FileDescriptorSet
	if err := proto.Unmarshal(bytes, &set); err != nil {
		return nil, err
	}
	files, err := protodesc.NewFiles(&set)
	if err != nil {
		return nil, err
	}
	files.RangeFiles(func(file protoreflect.FileDescriptor) bool {
		messages := file.Messages()
		for i := range messages.Len() {
			kind := dynamicpb.NewMessageType(messages.Get(i))
			if _, err := protoregistry.GlobalTypes.FindMessageByName(kind.Descriptor().FullName()); err != nil {
				_ = protoregistry.GlobalTypes.RegisterMessage(kind)
			}
		}
		return true
	})
	return &contract{files}, nil
}

func (c *contract) method(name string) (protoreflect.MethodDescriptor, error) {
	found, err := c.files.FindDescriptorByName(protoreflect.FullName(strings.Replace(name, "/", ".", 1)))
	if err != nil {
		return nil, err
	}
	method, ok := found.(protoreflect.MethodDescriptor)
	if !ok {
		return nil, fmt.Errorf("%s is not a method", name)
	}
	return method, nil
}

func idempotencyOf(method protoreflect.MethodDescriptor) connect.IdempotencyLevel {
	options, _ := method.Options().(*descriptorpb.MethodOptions)
	switch options.GetIdempotencyLevel() {
	case descriptorpb.MethodOptions_NO_SIDE_EFFECTS:
		return connect.IdempotencyNoSideEffects
	case descriptorpb.MethodOptions_IDEMPOTENT:
		return connect.IdempotencyIdempotent
	default:
		return connect.IdempotencyUnknown
	}
}

func resultOf(answer *dynamicpb.Message, err error) (result, error) {
	if err == nil {
		text, err := protojson.Marshal(answer)
		return result{Code: "ok", Answer: json.RawMessage(text), Fields: []string{}}, err
	}
	var failure *connect.Error
	if !errors.As(err, &failure) {
		return result{}, err
	}
	one := result{Code: failure.Code().String(), Message: failure.Message(), Fields: []string{}}
	for _, detail := range failure.Details() {
		value, err := detail.Value()
		if err != nil {
			return result{}, err
		}
		one.Fields = append(one.Fields, fieldsOf(value.ProtoReflect())...)
	}
	return one, nil
}

// fieldsOf reads a buf.validate.Violations: the first name of the path of each violation.
func fieldsOf(message protoreflect.Message) []string {
	if message.Descriptor().FullName() != "buf.validate.Violations" {
		return nil
	}
	var names []string
	violations := get(message, "violations").List()
	for i := range violations.Len() {
		path := get(violations.Get(i).Message(), "field").Message()
		elements := get(path, "elements").List()
		if elements.Len() > 0 {
			names = append(names, get(elements.Get(0).Message(), "field_name").String())
		}
	}
	return names
}

func get(message protoreflect.Message, field protoreflect.Name) protoreflect.Value {
	return message.Get(message.Descriptor().Fields().ByName(field))
}
