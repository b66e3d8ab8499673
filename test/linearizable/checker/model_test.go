package main

import "testing"

func profile(ops ...Op) Part {
	return Part{Name: "profile", Kind: "profile", Initial: State{Version: 1, Value: "a"}, Ops: ops}
}

func set(call, end int64, value, outcome string, version int) Op {
	return Op{Call: call, Return: end, Input: Input{Name: "set", Value: value}, Output: Output{Outcome: outcome, State: State{Version: version}}}
}

func get(call, end int64, value string, version int) Op {
	return Op{Call: call, Return: end, Input: Input{Name: "get"}, Output: Output{Outcome: "ok", State: State{Version: version, Value: value}}}
}

// What the checker has to tell apart: each history is right or wrong for one reason.
func TestVerdicts(t *testing.T) {
	room := func(ops ...Op) Part { return Part{Name: "room", Kind: "room", Capacity: 1, Ops: ops} }
	slot := func(ops ...Op) Part {
		return Part{Name: "slot", Kind: "slot", Capacity: 1, Initial: State{Version: 1}, Ops: ops}
	}
	does := func(name string, user int, call, end int64, outcome string) Op {
		return Op{Call: call, Return: end, Input: Input{Name: name, User: user}, Output: Output{Outcome: outcome}}
	}
	cases := []struct {
		name string
		part Part
		want string
	}{
		{"a read after a write", profile(set(1, 2, "b", "ok", 2), get(3, 4, "b", 2)), "Ok"},
		{"a read that is older than a write", profile(set(1, 2, "b", "ok", 2), get(3, 4, "a", 1)), "Illegal"},
		{"a write that was undone", profile(set(1, 2, "b", "ok", 2), set(3, 4, "c", "ok", 3), get(5, 6, "b", 4)), "Illegal"},
		{"a write that nobody knows of, applied late", profile(set(1, 0, "b", "unknown", 0), get(3, 4, "a", 1), get(5, 6, "b", 2)), "Ok"},
		{"a write that nobody knows of, applied twice", profile(set(1, 0, "b", "unknown", 0), get(3, 4, "b", 2), set(5, 6, "c", "ok", 3), get(7, 8, "b", 4)), "Illegal"},
		{"a seat that is empty after all", room(does("leave", 1, 1, 2, "ok"), does("join", 1, 3, 4, "ok"), does("get", 0, 5, 6, "ok")), "Illegal"},
		{"a place sold twice", slot(does("reserve", 1, 1, 2, "ok"), does("reserve", 2, 3, 4, "ok")), "Illegal"},
		{"a place given back and sold again", slot(does("reserve", 1, 1, 2, "ok"), does("cancel", 1, 3, 4, "ok"), does("reserve", 2, 5, 6, "ok")), "Ok"},
		{"a slot that is told full while a place is free", slot(does("reserve", 1, 1, 2, "full")), "Illegal"},
	}
	for _, one := range cases {
		if got := check(one.part).Result; got != one.want {
			t.Errorf("%s: %s, not %s", one.name, got, one.want)
		}
	}
}
