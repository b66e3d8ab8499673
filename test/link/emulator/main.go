// A link between this network namespace and one of its own, as slow, narrow and lossy as asked. It carries real IP packets, so
// that handshakes, slow start and queues are those of the kernel. What arrives at its near end goes on to a port of
// loopback. Linux only, as root; it ends, and removes its namespace, when its standard input does.
//
//	link -target 127.0.0.1:8787 -delay 50ms -down 1600 -up 750 -loss 0.01
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

type settings struct {
	target string
	delay  time.Duration
	// Bits for each second, 0 for as many as there are.
	down, up float64
	// The probability that a packet is lost, each way.
	loss float64
	// What a full queue takes to drain: what comes on top is dropped, as a router does.
	queue time.Duration
	seed  uint64
}

func main() {
	var s settings
	var downKbit, upKbit float64
	flag.StringVar(&s.target, "target", "", "where connections go on to, host:port")
	flag.DurationVar(&s.delay, "delay", 0, "each way")
	flag.Float64Var(&downKbit, "down", 0, "kbit/s to the client")
	flag.Float64Var(&upKbit, "up", 0, "kbit/s from the client")
	flag.Float64Var(&s.loss, "loss", 0, "probability for each packet")
	flag.DurationVar(&s.queue, "queue", 200*time.Millisecond, "longest wait in a queue")
	flag.Uint64Var(&s.seed, "seed", 1, "of the losses")
	flag.Parse()
	s.down, s.up = downKbit*1000, upKbit*1000
	if err := run(s); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(s settings) error {
	id := os.Getpid() % 60000
	name := fmt.Sprintf("naru-link-%d", id)
	// 10.x.y.0/30 with x.y of the process, so that several links live side by side.
	net30 := fmt.Sprintf("10.%d.%d", 64+id/250%128, id%250)
	near, far := net30+".1", net30+".2"
	nearDevice, farDevice := fmt.Sprintf("nl%da", id), fmt.Sprintf("nl%db", id)

	nearEnd, err := openTun(nearDevice)
	if err != nil {
		return err
	}
	farEnd, err := openTun(farDevice)
	if err != nil {
		return err
	}
	if err := ip("netns", "add", name); err != nil {
		return err
	}
	defer ip("netns", "del", name)
	for _, command := range []string{
		"addr add " + near + "/30 dev " + nearDevice,
		"link set " + nearDevice + " up",
		"link set " + farDevice + " netns " + name,
		"-n " + name + " addr add " + far + "/30 dev " + farDevice,
		"-n " + name + " link set " + farDevice + " up",
		"-n " + name + " link set lo up",
	} {
		if err := ip(strings.Fields(command)...); err != nil {
			return err
		}
	}

	var down, up direction
	go down.carry(nearEnd, farEnd, s, s.down, s.seed)
	go up.carry(farEnd, nearEnd, s, s.up, s.seed+1)

	listener, err := net.Listen("tcp", near+":0")
	if err != nil {
		return err
	}
	go forward(listener, s.target)
	port := listener.Addr().(*net.TCPAddr).Port
	out := json.NewEncoder(os.Stdout)
	out.Encode(map[string]any{"namespace": name, "host": near, "port": port})

	// Each line that is asked with is answered by what the link has carried so far.
	buffer := make([]byte, 256)
	for {
		if _, err := os.Stdin.Read(buffer); err != nil {
			return nil
		}
		out.Encode(map[string]any{"down": down.counts(), "up": up.counts()})
	}
}

type direction struct{ packets, bytes, lost atomic.Int64 }

func (d *direction) counts() map[string]int64 {
	return map[string]int64{"packets": d.packets.Load(), "bytes": d.bytes.Load(), "lost": d.lost.Load()}
}

type packet struct {
	data []byte
	due  time.Time
}

// Packets leave one after another at the rate of the link, and arrive after its delay, in their order.
func (d *direction) carry(from, to *os.File, s settings, rate float64, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 0))
	onTheWay := make(chan packet, 1<<16)
	go func() {
		for p := range onTheWay {
			time.Sleep(time.Until(p.due))
			to.Write(p.data)
		}
	}()
	var free time.Time
	for {
		data := make([]byte, 2048)
		n, err := from.Read(data)
		if err != nil {
			return
		}
		now := time.Now()
		if free.Before(now) {
			free = now
		}
		if free.Sub(now) > s.queue || random.Float64() < s.loss {
			d.lost.Add(1)
			continue
		}
		if rate > 0 {
			free = free.Add(time.Duration(float64(n) * 8 / rate * float64(time.Second)))
		}
		d.packets.Add(1)
		d.bytes.Add(int64(n))
		onTheWay <- packet{data[:n], free.Add(s.delay)}
	}
}

func forward(listener net.Listener, target string) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			server, err := net.Dial("tcp", target)
			if err != nil {
				client.Close()
				return
			}
			go copyHalf(server, client)
			copyHalf(client, server)
		}()
	}
}

func copyHalf(to, from net.Conn) {
	io.Copy(to, from)
	to.(*net.TCPConn).CloseWrite()
}

func ip(args ...string) error {
	if output, err := exec.Command("ip", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("ip %s: %w: %s", strings.Join(args, " "), err, output)
	}
	return nil
}

// A device whose packets this process reads and writes: linux/if_tun.h.
func openTun(name string) (*os.File, error) {
	const tunSetIff, iffTun, iffNoPi = 0x400454ca, 0x0001, 0x1000
	fd, err := syscall.Open("/dev/net/tun", syscall.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, fmt.Errorf("/dev/net/tun: %w", err)
	}
	var request struct {
		name  [16]byte
		flags uint16
		_     [22]byte
	}
	copy(request.name[:15], name)
	request.flags = iffTun | iffNoPi
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), tunSetIff, uintptr(unsafe.Pointer(&request))); errno != 0 {
		return nil, fmt.Errorf("TUNSETIFF %s: %w", name, errno)
	}
	return os.NewFile(uintptr(fd), name), nil
}
