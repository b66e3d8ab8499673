package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/anishathalye/porcupine"
)

// State of a part: a profile has a value, a slot a count, a room members, in their order and with a comma after each.
type State struct {
	Version int    `json:"version"`
	Value   string `json:"value"`
	Count   int    `json:"count"`
	Members string `json:"members"`
}

// Input is what was asked for.
type Input struct {
	// "get"; of a profile "set"; of a slot "reserve", "cancel"; of a room "join", "leave".
	Name  string `json:"name"`
	Value string `json:"value"`
	User  int    `json:"user"`
	// Version that the client named; 0 for none.
	Version int `json:"version"`
}

// Output is what was answered.
type Output struct {
	// "ok", "full", "changed" (another version), or "unknown".
	Outcome string `json:"outcome"`
	// What a get showed, and the version that a set came to.
	State State `json:"state"`
}

func modelOf(part Part) porcupine.Model {
	steps := map[string]func(State, Input, Output) (bool, State){
		"profile": stepProfile,
		"slot":    func(s State, i Input, o Output) (bool, State) { return stepSlot(part.Capacity, s, i, o) },
		"room":    func(s State, i Input, o Output) (bool, State) { return stepRoom(part.Capacity, s, i, o) },
	}
	step, isKnown := steps[part.Kind]
	if !isKnown {
		fail(fmt.Errorf("there is no kind %q", part.Kind))
	}
	return porcupine.Model{
		Init: func() interface{} { return part.Initial },
		Step: func(state, input, output interface{}) (bool, interface{}) {
			return step(state.(State), input.(Input), output.(Output))
		},
		DescribeOperation: func(input, output interface{}) string { return fmt.Sprintf("%+v → %+v", input, output) },
		DescribeState:     func(state interface{}) string { return fmt.Sprintf("%+v", state) },
	}
}

// Whether a write may go on for the version that it names.
func (input Input) matches(state State) bool {
	return input.Version == 0 || input.Version == state.Version
}

func stepProfile(state State, input Input, output Output) (bool, State) {
	if input.Name == "get" {
		return state.Value == output.State.Value && state.Version == output.State.Version, state
	}
	next := State{Version: state.Version + 1, Value: input.Value}
	switch output.Outcome {
	case "ok":
		return input.matches(state) && output.State.Version == next.Version, next
	case "changed":
		return !input.matches(state), state
	default:
		// Of what never happened nobody says when, so that it is put after everything.
		if input.matches(state) {
			return true, next
		}
		return true, state
	}
}

func stepSlot(capacity int, state State, input Input, output Output) (bool, State) {
	taken := State{Version: state.Version + 1, Count: state.Count + 1}
	given := State{Version: state.Version + 1, Count: state.Count - 1}
	switch input.Name {
	case "get":
		return state.Count == output.State.Count && state.Version == output.State.Version, state
	case "cancel":
		if output.Outcome == "ok" {
			return state.Count > 0, given
		}
		if state.Count > 0 {
			return true, given
		}
		return true, state
	}
	isFree := state.Count < capacity
	switch output.Outcome {
	case "ok":
		return isFree && input.matches(state), taken
	case "full":
		return !isFree, state
	case "changed":
		return !input.matches(state), state
	default:
		if isFree && input.matches(state) {
			return true, taken
		}
		return true, state
	}
}

func stepRoom(capacity int, state State, input Input, output Output) (bool, State) {
	members := strings.FieldsFunc(state.Members, func(r rune) bool { return r == ',' })
	user := fmt.Sprint(input.User)
	isIn := slices.Contains(members, user)
	switch input.Name {
	case "get":
		return state.Members == output.State.Members, state
	case "leave":
		if isIn {
			return true, State{Members: join(slices.DeleteFunc(members, func(m string) bool { return m == user }))}
		}
		return true, state
	}
	isFree := len(members) < capacity
	switch output.Outcome {
	case "full":
		return !isIn && !isFree, state
	case "ok":
		if isIn {
			return true, state
		}
		return isFree, State{Members: join(append(members, user))}
	default:
		if isIn || !isFree {
			return true, state
		}
		return true, State{Members: join(append(members, user))}
	}
}

func join(members []string) string {
	slices.Sort(members)
	var text strings.Builder
	for _, member := range members {
		text.WriteString(member + ",")
	}
	return text.String()
}
