import { ScalarType } from "@bufbuild/protobuf";
import type { Random } from "./random.ts";
import { randomScalar, type Scalar } from "./random-message.ts";

// What the well-known formats accept, and what they only just refuse.
const samples: readonly string[] = [
  "foo@example.com",
  "a.b+c@d-e.f",
  "@x",
  "a@b",
  "a@-b.c",
  "foo@bar..com",
  "x@y.z.",
  "example.com",
  "example.com.",
  "a-b.c1",
  "-a.b",
  "a.b-",
  "1.2.3",
  "1.2.3.a4",
  "a..b",
  `${"a".repeat(63)}.com`,
  `${"a".repeat(64)}.com`,
  "1.2.3.4",
  "0.0.0.0",
  "255.255.255.255",
  "256.1.1.1",
  "01.2.3.4",
  "1.2.3",
  "1.2.3.4.5",
  "::",
  "::1",
  "1::",
  "1:2:3:4:5:6:7:8",
  "1:2:3:4:5:6:7::",
  "::2:3:4:5:6:7:8",
  "1:2:3:4:5:6:1.2.3.4",
  "::ffff:1.2.3.4",
  "fe80::a%eth0",
  "1:2:3:4:5:6:7:8:%x",
  "1:2:3:4:5:6:7::1.2.3.4",
  "::1.2.3",
  "12345::",
  "1:::2",
  "::1%",
  ":1::",
  "1::2::3",
  "2001:0DB8:ABCD:0012::0",
  "1.2.3.0/24",
  "1.2.3.4/24",
  "1.2.3.4/33",
  "1.2.3.4/0",
  "0.0.0.0/0",
  "1.2.3.4/032",
  "1.2.3.128/25",
  "2001:db8::/32",
  "2001:db8::1/32",
  "::/0",
  "::1/128",
  "::1/129",
  "fe80::a%x/64",
  "::ffff:1.2.3.0/120",
  "1:2:3:4:5:6:7:8:/64",
  "::1/",
  "https://example.com/foo/bar?baz=quux#frag",
  "a:",
  "a:b",
  "a:/b",
  "a://",
  "a:///",
  "a://h:80/p",
  "a://u:p@h",
  "a://[::1]:80/",
  "a://[v1.x]",
  "a://[::1%25eth0]",
  "a://[::1%25%41]",
  "a://[::ffff:1.2.3.4]",
  "a://%ff",
  "a://%c3%a9",
  "a://h:8x",
  "//h/p",
  "./foo?q",
  "foo:bar",
  "?q",
  "#f",
  "",
  "a?b#c#d",
  "%41",
  "%4",
  "a b",
  "1a:b",
  "a://h//x",
  "//",
  "///x",
  "/",
  "123e4567-e89b-12d3-a456-426614174000",
  "123e4567e89b12d3a456426614174000",
  "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  "81ARZ3NDEKTSV4RRFFQ69G5FAV",
  "example.com:80",
  "1.2.3.4:0",
  "[::1]:65535",
  "[::1]",
  "x:65536",
  "x:080",
  ":80",
  "[x]:1",
  "foo.Bar",
  ".foo.Bar",
  "foo..Bar",
  ".",
  "1foo",
  "_",
  "Content-Type",
  ":method",
  "a\u0000b",
  "a\nb",
  "value\t\u007f",
  "naïve",
  "日本語",
  "ab\u2028c",
  "a\rb",
  "fo`o",
  "abcde",
  "hello!",
  "HEELLOx",
  "aaaaaaaaab",
  "aaaa",
  " x",
  "\u000bx",
  "\u00a0x",
  "slug-1-2",
  "slug--",
  "a-b-",
  "axxb",
  "axxxxb",
  "a😀b",
  "😀😀😀",
  "ab-mid-yz",
  "bad",
  "a",
  "b",
  "ç",
  "x",
  "am@a.z",
  "user_name",
  "1user",
  "\ud800",
  "a\udc00",
  "ab",
  "xyz",
];

/** Text near the borders of the formats and patterns that rules can have. */
export function randomRuleText(random: Random): string {
  let text = random.pick(samples);
  if (random.chance(8)) {
    text += random.pick(samples);
  }
  if (random.chance(3)) {
    return text;
  }
  for (let i = random.int(3); i > 0; i--) {
    const at = random.int(text.length + 1);
    const kind = random.int(3);
    if (kind === 0) {
      text = text.slice(0, at) + text.slice(at + 1);
    } else if (kind === 1) {
      text = text.slice(0, at) + random.pick(pieces) + text.slice(at);
    } else {
      text = text.slice(0, at) + random.pick(pieces) + text.slice(at + 1);
    }
  }
  return text;
}

const pieces = [
  ..."aZ09:.-_/@%[]?# +~!&",
  "::",
  "%25",
  "%41",
  "é",
  "😀",
  "\n",
  "\u0000",
  "1.2.3.4",
  "ffff",
  "//",
];

/** Scalars close to where the rules of the test protos draw their lines. */
export function randomRuleScalar(random: Random, scalar: ScalarType): Scalar {
  const isOrdinary = random.chance(6);
  switch (scalar) {
    case ScalarType.STRING:
      return isOrdinary ? randomScalar(random, scalar) : randomRuleText(random);
    case ScalarType.BYTES: {
      const bytes = [0x61, 0x62, 0x63, 0x00, 0x01, 0xff];
      const size = random.chance(3) ? random.pick([4, 16]) : random.int(4);
      return Uint8Array.from({ length: size }, () => random.pick(bytes.slice(random.chance(2) ? 0 : 3)));
    }
    case ScalarType.FLOAT:
    case ScalarType.DOUBLE:
      if (isOrdinary) {
        return randomScalar(random, scalar);
      }
      return random.pick([0, -0, 0.1, 0.5, 1, 2, 2.5, 3, 4, 5, 6, NaN, Infinity, -1]);
    case ScalarType.BOOL:
      return random.chance(2);
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.SINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return isOrdinary ? randomScalar(random, scalar) : randomRuleLong(random, scalar);
    default:
      return isOrdinary ? randomScalar(random, scalar) : random.int(7);
  }
}

function randomRuleLong(random: Random, scalar: ScalarType): bigint {
  // Seconds around now, far enough from every line for two readings of the clock.
  const nearNow = () =>
    BigInt(Math.floor(Date.now() / 1000) + random.pick([-7200, -1800, -100, 100, 1800, 7200]));
  return scalar === ScalarType.INT64 && random.chance(4) ? nearNow() : BigInt(random.int(7));
}
