// Holds histories of calls against what their contract says happens one after the other: reads a JSON list of parts from
// standard input, each with its operations, and writes one verdict for each. Parts do not share state.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/anishathalye/porcupine"
)

// Part is what is checked by itself: a profile, a slot or a room.
type Part struct {
	Name     string `json:"name"`
	Kind     string `json:"kind"`
	Capacity int    `json:"capacity"`
	Initial  State  `json:"initial"`
	Ops      []Op   `json:"ops"`
}

// Op is one operation as its client saw it.
type Op struct {
	Client int `json:"client"`
	// Nanoseconds. A return of 0: nobody knows whether it was applied, or when.
	Call   int64  `json:"call"`
	Return int64  `json:"return"`
	Input  Input  `json:"input"`
	Output Output `json:"output"`
}

// Verdict on a part: "Ok", "Illegal", or "Unknown" when there was no time to find out.
type Verdict struct {
	Name   string `json:"name"`
	Result string `json:"result"`
	Ops    int    `json:"ops"`
}

// A part that is not decided within this time is told as unknown, which is not taken for well.
const timeout = 60 * time.Second

// Where a page is written for each part that no order explains; none without it.
var pages = flag.String("pages", "", "folder for pages that show what does not fit")

func main() {
	flag.Parse()
	var parts []Part
	if err := json.NewDecoder(os.Stdin).Decode(&parts); err != nil {
		fail(err)
	}
	verdicts := make([]Verdict, 0, len(parts))
	for _, part := range parts {
		verdicts = append(verdicts, check(part))
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		fail(err)
	}
}

func check(part Part) Verdict {
	operations := make([]porcupine.Operation, 0, len(part.Ops))
	for _, op := range part.Ops {
		end := op.Return
		if end == 0 {
			end = math.MaxInt64
		}
		operations = append(operations, porcupine.Operation{
			ClientId: op.Client, Input: op.Input, Call: op.Call, Output: op.Output, Return: end,
		})
	}
	model := modelOf(part)
	result, info := porcupine.CheckOperationsVerbose(model, operations, timeout)
	if result == porcupine.Illegal && *pages != "" {
		if err := porcupine.VisualizePath(model, info, filepath.Join(*pages, part.Name+".html")); err != nil {
			fail(err)
		}
	}
	return Verdict{Name: part.Name, Result: string(result), Ops: len(part.Ops)}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
