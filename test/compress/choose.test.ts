import { describe, expect, it, vi } from "vitest";
import {
  chooseLevel,
  chooseResponse,
  compressIfShorter,
  compressMinBytes,
  negotiate,
} from "../../src/compress/choose.ts";
import { envelopedCompressions, gzip, unaryCompressions } from "../../src/compress/node-zlib.ts";

const supported = ["br", "gzip", "deflate"];

describe("negotiate()", () => {
  it.each([
    ["gzip", "gzip"],
    ["gzip, deflate, br, zstd", "br"],
    ["deflate, gzip", "deflate"],
    ["gzip, deflate", "gzip"],
    ["deflate, br, gzip", "br"],
    ["deflate;q=0.5, gzip;q=0.5", "deflate"],
    ["deflate;q=1.0, gzip;q=0.5", "deflate"],
    ["br;q=0.9, gzip;q=0.901", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["GZIP ; Q=0.8", "gzip"],
    ["x-gzip", "gzip"],
    ["*", "br"],
    ["*;q=0.5, gzip", "gzip"],
    ["br;q=0, deflate, *", "deflate"],
    ["br;q=0, *", "gzip"],
    ["identity;q=0.5, gzip", "gzip"],
    ["identity, gzip", "gzip"],
    ["identity;q=0, gzip;q=0.1", "gzip"],
    ["identity;q=0, *", "br"],
  ])('answers "%s" with %s', (accept, expected) => {
    expect(negotiate(accept, supported)).toBe(expected);
  });

  it.each([
    [null],
    [""],
    [","],
    ["identity"],
    ["identity;q=0"],
    ["gzip;q=0"],
    ["*;q=0"],
    ["identity, gzip;q=0.5"],
    ["gzip;q=2"],
    ["gzip;q=often"],
    ["zstd"],
    ["compress, snappy"],
  ])('answers "%s" with the message as it is', (accept) => {
    expect(negotiate(accept, supported)).toBeUndefined();
  });
});

describe("chooseResponse()", () => {
  const choose = (size: number, accept: string | null, all = unaryCompressions) => {
    const choice = chooseResponse({ size, accept, supported: all });
    return choice && `${choice.compression.name} ${choice.level}`;
  };

  it("never compresses what is not over 1,024 bytes, whatever the caller and the link say", () => {
    expect(compressMinBytes).toBe(1024);
    for (const accept of ["gzip", "br", "identity;q=0, *"]) {
      expect(choose(1024, accept)).toBeUndefined();
      expect(choose(1025, accept)).toBeDefined();
    }
    const link = { saveData: true };
    expect(chooseResponse({ size: 1024, accept: "br", supported: unaryCompressions, link })).toBeUndefined();
  });

  it("takes brotli for a unary body where the caller has it, else gzip, else deflate", () => {
    expect(choose(5000, "gzip, deflate, br, zstd")).toBe("br 2");
    expect(choose(5000, "gzip, deflate")).toBe("gzip 1");
    expect(choose(5000, "deflate")).toBe("deflate 1");
  });

  it("has no brotli for enveloped messages", () => {
    expect(choose(5000, "br, gzip", envelopedCompressions)).toBe("gzip 1");
    expect(choose(5000, "br", envelopedCompressions)).toBeUndefined();
  });

  it("never answers with zstd, which workerd would send uncompressed", () => {
    expect(choose(5000, "zstd")).toBeUndefined();
    expect(choose(5000, "zstd, identity;q=0")).toBeUndefined();
    expect([...unaryCompressions.keys(), ...envelopedCompressions.keys()]).not.toContain("zstd");
  });
});

describe("chooseLevel()", () => {
  it("takes the second step of brotli up to 32 KiB, beyond which it hardly saves", () => {
    expect(chooseLevel("br", 32 * 1024)).toBe(2);
    expect(chooseLevel("br", 32 * 1024 + 1)).toBe(1);
  });

  it("takes the strong levels on a slow link and for Save-Data, up to 128 KiB", () => {
    for (const link of [{ bytesPerSec: 100_000 }, { saveData: true }, { bytesPerSec: 1e9, saveData: true }]) {
      expect(chooseLevel("br", 2000, link)).toBe(5);
      expect(chooseLevel("gzip", 2000, link)).toBe(6);
      expect(chooseLevel("deflate", 128 * 1024, link)).toBe(6);
      expect(chooseLevel("br", 128 * 1024 + 1, link)).toBe(1);
    }
  });

  it("leaves small messages as they are on a fast link, and takes the first level for others", () => {
    const link = { bytesPerSec: 20_000_000 };
    expect(chooseLevel("br", 8191, link)).toBeUndefined();
    expect(chooseLevel("br", 8192, link)).toBe(1);
    expect(chooseLevel("gzip", 8192, link)).toBe(1);
  });

  it("takes a link in between, and one that nothing is known of, for an ordinary one", () => {
    for (const link of [undefined, {}, { bytesPerSec: 3_000_000 }]) {
      expect(chooseLevel("gzip", 2000, link)).toBe(1);
      expect(chooseLevel("br", 2000, link)).toBe(2);
    }
  });
});

describe("compressIfShorter()", () => {
  it("compresses at the level that was chosen", () => {
    const bytes = Buffer.from(JSON.stringify(Array.from({ length: 2000 }, (_, i) => ({ id: i, at: i * i }))));
    const lengthAt = (level: number) => compressIfShorter(bytes, { compression: gzip, level })?.length ?? 0;
    expect(lengthAt(9)).toBeLessThan(lengthAt(1));
  });

  it("keeps a message that does not shrink", () => {
    const noise = crypto.getRandomValues(new Uint8Array(2000));
    expect(gzip.compress(noise).length).toBeGreaterThan(2000);
    expect(compressIfShorter(noise, { compression: gzip, level: 1 })).toBeUndefined();
  });

  it("keeps a message whose compression fails, and logs why", () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const failure = new Error("out of memory");
    const compression = {
      ...gzip,
      compress: () => {
        throw failure;
      },
    };
    expect(compressIfShorter(new Uint8Array(2000), { compression, level: 1 })).toBeUndefined();
    expect(log).toHaveBeenCalledExactlyOnceWith(failure);
    log.mockRestore();
  });
});
