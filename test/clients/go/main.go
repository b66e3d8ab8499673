// Calls a worker with connect-go, as the plan on standard input says, and writes what came of each call to standard
// output. It has no generated code: the plan brings the descriptors.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/dynamicpb"
)

type plan struct {
	BaseURL string `json:"baseUrl"`
	Token   string `json:"token"`
	// A google.protobuf.FileDescriptorSet.
	Descriptors []byte `json:"descriptors"`
	Calls       []call `json:"calls"`
}

type call struct {
	Protocol string `json:"protocol"`
	// "package.Service/Method".
	Name     string            `json:"name"`
	Requests []json.RawMessage `json:"requests"`
	NoToken  bool              `json:"noToken"`
}

type result struct {
	// "ok", or the code as Connect writes it.
	Code    string `json:"code"`
	Message string `json:"message"`
	// The first message that came.
	Answer json.RawMessage `json:"answer,omitempty"`
	// Fields that the error says broke a rule.
	Fields []string `json:"fields"`
}

type client = connect.Client[dynamicpb.Message, dynamicpb.Message]

func main() {
	var todo plan
	if err := json.NewDecoder(os.Stdin).Decode(&todo); err != nil {
		log.Fatalf("read the plan: %v", err)
	}
	contract, err := loadContract(todo.Descriptors)
	if err != nil {
		log.Fatalf("read the descriptors: %v", err)
	}
	results := make([]result, 0, len(todo.Calls))
	for _, each := range todo.Calls {
		one, err := run(todo, contract, each)
		if err != nil {
			log.Fatalf("%s by %s: %v", each.Name, each.Protocol, err)
		}
		results = append(results, one)
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		log.Fatalf("write the results: %v", err)
	}
}

// run returns an error only where the plan is wrong: what the worker refuses is a result.
func run(todo plan, contract *contract, each call) (result, error) {
	method, err := contract.method(each.Name)
	if err != nil {
		return result{}, err
	}
	options, err := optionsOf(each.Protocol, method)
	if err != nil {
		return result{}, err
	}
	requests := make([]*dynamicpb.Message, len(each.Requests))
	for i, text := range each.Requests {
		requests[i] = dynamicpb.NewMessage(method.Input())
		if err := protojson.Unmarshal(text, requests[i]); err != nil {
			return result{}, err
		}
	}
	header := http.Header{}
	if !each.NoToken {
		header.Set("Authorization", "Bearer "+todo.Token)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	caller := connect.NewClient[dynamicpb.Message, dynamicpb.Message](http.DefaultClient, todo.BaseURL+"/"+each.Name, options...)
	answer, err := send(ctx, caller, method, requests, header)
	return resultOf(answer, err)
}

func send(ctx context.Context, caller *client, method protoreflect.MethodDescriptor, requests []*dynamicpb.Message, header http.Header) (*dynamicpb.Message, error) {
	switch {
	case method.IsStreamingClient():
		stream := caller.CallClientStream(ctx)
		for name, values := range header {
			stream.RequestHeader()[name] = values
		}
		for _, request := range requests {
			// An error here only says that the worker has answered already: CloseAndReceive says what.
			if err := stream.Send(request); err != nil {
				break
			}
		}
		response, err := stream.CloseAndReceive()
		if err != nil {
			return nil, err
		}
		return response.Msg, nil
	case method.IsStreamingServer():
		stream, err := caller.CallServerStream(ctx, requestOf(requests[0], header))
		if err != nil {
			return nil, err
		}
		defer stream.Close()
		if stream.Receive() {
			return stream.Msg(), nil
		}
		return nil, stream.Err()
	default:
		response, err := caller.CallUnary(ctx, requestOf(requests[0], header))
		if err != nil {
			return nil, err
		}
		return response.Msg, nil
	}
}

func requestOf(message *dynamicpb.Message, header http.Header) *connect.Request[dynamicpb.Message] {
	request := connect.NewRequest(message)
	for name, values := range header {
		request.Header()[name] = values
	}
	return request
}

func optionsOf(protocol string, method protoreflect.MethodDescriptor) ([]connect.ClientOption, error) {
	options := []connect.ClientOption{
		connect.WithSchema(method),
		connect.WithResponseInitializer(func(_ connect.Spec, message any) error {
			if dynamic, ok := message.(*dynamicpb.Message); ok {
				*dynamic = *dynamicpb.NewMessage(method.Output())
			}
			return nil
		}),
		connect.WithIdempotency(idempotencyOf(method)),
	}
	switch protocol {
	case "Connect binary":
		return options, nil
	case "Connect JSON":
		return append(options, connect.WithProtoJSON()), nil
	case "Connect GET":
		return append(options, connect.WithHTTPGet()), nil
	case "Connect gzip":
		return append(options, connect.WithSendGzip()), nil
	case "gRPC-Web":
		return append(options, connect.WithGRPCWeb()), nil
	default:
		return nil, fmt.Errorf("unknown protocol %q", protocol)
	}
}
