/** The well-known text formats of protovalidate's rules, with the verdicts of `@bufbuild/protovalidate`. */

const emailPattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const labelPattern = /^(?!-)[a-zA-Z0-9-]{1,63}(?<!-)$/;
const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const ipv4Pattern = /*@__PURE__*/ new RegExp(`^(${octet})\\.(${octet})\\.(${octet})\\.(${octet})(?![0-9])`);
const dottedPattern = /^[0-9.]{7,}/;
const hexPattern = /^[0-9A-Fa-f]+/;
const prefixLengthPattern = /^(?:0|[1-9][0-9]{0,2})$/;
const portPattern = /^(?:0|[1-9][0-9]{0,4})$/;
const encodedByte = "%[0-9A-Fa-f]{2}";
const segmentChar = `(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|${encodedByte})`;
const segmentCharWithoutColon = `(?:[A-Za-z0-9\\-._~!$&'()*+,;=@]|${encodedByte})`;
const registeredName = `(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|${encodedByte})*`;
const zoneText = `%25(?:[A-Za-z0-9\\-._~]|${encodedByte})+`;
const ipFuture = "v[0-9A-Fa-f]+\\.[A-Za-z0-9\\-._~!$&'()*+,;=:]+";
const userInfo = `(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|${encodedByte})*@`;
const authorityText = `(?:${userInfo})?(\\[(?:([0-9A-Fa-f:]*)(${zoneText})?|${ipFuture})\\]|${registeredName})(?::[0-9]*)?(?![^/?#])`;
const queryAndFragment = `(?:\\?(?:${segmentChar}|[/?])*)?(?:#(?:${segmentChar}|[/?])*)?`;
const queryPattern = /*@__PURE__*/ new RegExp(`^\\?(?:${segmentChar}|[/?])*(?=#|$)`);
const fragmentPattern = /*@__PURE__*/ new RegExp(`^#(?:${segmentChar}|[/?])*$`);
const pathWithAuthority = `//${authorityText}(?:/${segmentChar}*)*`;
const absolutePath = `/(?:${segmentChar}+(?:/${segmentChar}*)*)?`;
const schemeAndPath = `^[A-Za-z][A-Za-z0-9+\\-.]*:(?:${pathWithAuthority}|${absolutePath}|${segmentChar}+(?:/${segmentChar}*)*|)`;
const uriPattern = /*@__PURE__*/ new RegExp(`${schemeAndPath}${queryAndFragment}$`);
const uriToQueryPattern = /*@__PURE__*/ new RegExp(`${schemeAndPath}(?=[?#]|$)`);
const relativeReferencePattern = /*@__PURE__*/ new RegExp(
  `^(?:${pathWithAuthority}|${absolutePath}|${segmentCharWithoutColon}+(?:/${segmentChar}*)*|)${queryAndFragment}$`,
);

/** An e-mail address as HTML's input fields accept it. */
export function isEmail(text: string): boolean {
  return emailPattern.test(text);
}

/** A host name of RFC 1034, also with a dot at the end; its last label is not all digits. */
export function isHostname(text: string): boolean {
  if (text.length > 253) {
    return false;
  }
  const labels = (text.endsWith(".") ? text.slice(0, -1) : text).split(".");
  return labels.every((label) => labelPattern.test(label)) && !/^[0-9]*$/.test(labels.at(-1)!);
}

/** An IPv4 or IPv6 address, or one of the given version. */
export function isIp(text: string, version?: 4 | 6): boolean {
  const isWhole = (address: Address | undefined) => address?.end === text.length;
  return (version !== 6 && isWhole(parseIpv4(text))) || (version !== 4 && isWhole(parseIpv6(text)));
}

/** A host name or an IP address. */
export function isAddress(text: string): boolean {
  return isHostname(text) || isIp(text);
}

/**
 * An address and the length of its prefix: "192.168.5.21/16". When `isStrict`, the bits after the prefix are
 * 0.
 */
export function isIpPrefix(text: string, version?: 4 | 6, isStrict = false): boolean {
  return (
    (version !== 4 && isPrefixOf(parseIpv6(text), text, isStrict)) ||
    (version !== 6 && isPrefixOf(parseIpv4(text), text, isStrict))
  );
}

/** An address that a text begins with. */
interface Address {
  readonly bytes: readonly number[];
  /** Where the text goes on. */
  readonly end: number;
  readonly hasZone: boolean;
}

function isPrefixOf(address: Address | undefined, text: string, isStrict: boolean): boolean {
  if (address === undefined || address.hasZone || text[address.end] !== "/") {
    return false;
  }
  const digits = text.slice(address.end + 1);
  const length = Number(digits);
  if (!prefixLengthPattern.test(digits) || length > address.bytes.length * 8) {
    return false;
  }
  return !isStrict || !hasBitsAfter(address.bytes, length);
}

function hasBitsAfter(bytes: readonly number[], length: number): boolean {
  return bytes.some((byte, i) => (byte & (0xff >> Math.min(8, Math.max(0, length - 8 * i)))) !== 0);
}

function parseIpv4(text: string): Address | undefined {
  const match = ipv4Pattern.exec(text);
  return match === null
    ? undefined
    : { bytes: match.slice(1).map(Number), end: match[0].length, hasZone: false };
}

/**
 * In the steps of protovalidate's own parser, so that it takes what that takes, beyond RFC 4291: too many
 * pieces before a dotted end, a colon before a zone.
 */
function parseIpv6(text: string): Address | undefined {
  const pieces: number[] = [];
  let gapAt = -1;
  let end = 0;
  let hasZone = false;
  while (end < text.length) {
    if (gapAt >= 0 || pieces.length === 6) {
      const dotted = dottedPattern.exec(text.slice(end))?.[0];
      if (dotted !== undefined) {
        const ipv4 = parseIpv4(dotted);
        if (ipv4?.end !== dotted.length) {
          return undefined;
        }
        const [a, b, c, d] = ipv4.bytes;
        return {
          bytes: toBytes([...pieces, (a! << 8) | b!, (c! << 8) | d!], gapAt),
          end: end + dotted.length,
          hasZone,
        };
      }
    }
    const piece = hexPattern.exec(text.slice(end))?.[0];
    if (piece !== undefined) {
      if (piece.length > 4) {
        return undefined;
      }
      pieces.push(Number.parseInt(piece, 16));
      end += piece.length;
    } else if (text.startsWith("::", end)) {
      if (gapAt >= 0 || text[end + 2] === ":") {
        return undefined;
      }
      gapAt = pieces.length;
      end += 2;
    } else if (text[end] === ":") {
      if (end === 0 || end === text.length - 1) {
        return undefined;
      }
      end++;
    } else {
      if (text[end] !== "%") {
        break;
      }
      if (end === text.length - 1) {
        return undefined;
      }
      hasZone = true;
      end = text.length;
    }
  }
  const isWhole = gapAt >= 0 ? pieces.length < 8 : pieces.length === 8;
  return isWhole ? { bytes: toBytes(pieces, gapAt), end, hasZone } : undefined;
}

function toBytes(pieces: readonly number[], gapAt: number): number[] {
  const gap = gapAt < 0 ? [] : new Array<number>(Math.max(0, 8 - pieces.length)).fill(0);
  const all = pieces.toSpliced(Math.max(0, gapAt), 0, ...gap);
  // What has too many pieces counts as all zeros.
  return all.length === 8
    ? all.flatMap((piece) => [piece >> 8, piece & 0xff])
    : new Array<number>(16).fill(0);
}

/** A host name or an IP address, an IPv6 address in brackets, and a port. */
export function isHostAndPort(text: string): boolean {
  const colon = text.lastIndexOf(":");
  if (colon < 0 || !isPort(text.slice(colon + 1))) {
    return false;
  }
  const host = text.slice(0, colon);
  if (!text.startsWith("[")) {
    return isHostname(host) || isIp(host, 4);
  }
  return host.endsWith("]") && isIp(host.slice(1, -1), 6);
}

function isPort(text: string): boolean {
  return portPattern.test(text) && Number(text) <= 65535;
}

/** A URI of RFC 3986, with RFC 6874's zones. */
export function isUri(text: string): boolean {
  return hasGoodHost(uriPattern.exec(text));
}

/**
 * A URI or a relative reference of RFC 3986. As in protovalidate's parser, what is no URI because of its
 * query or fragment need only be a relative reference from there on.
 */
export function isUriRef(text: string): boolean {
  const uri = uriToQueryPattern.exec(text);
  if (!hasGoodHost(uri)) {
    return hasGoodHost(relativeReferencePattern.exec(text));
  }
  const query = text.slice(uri![0].length);
  const fragment = query.replace(queryPattern, "");
  if (fragment === "" || fragmentPattern.test(fragment)) {
    return true;
  }
  return hasGoodHost(relativeReferencePattern.exec(fragment.slice(1)));
}

/**
 * What the grammar cannot tell: that an IPv6 address is one, and that what is encoded in the host is UTF-8.
 */
function hasGoodHost(match: RegExpExecArray | null): boolean {
  if (match === null) {
    return false;
  }
  const [, host, ipv6, zone] = match;
  if (ipv6 !== undefined && !isIp(ipv6, 6)) {
    return false;
  }
  const encoded = ipv6 === undefined ? host : zone?.slice("%25".length);
  try {
    decodeURIComponent(encoded ?? "");
    return true;
  } catch {
    return false;
  }
}
