const length = 32;

/** The source of a file: the same bytes have the same one in every browser. */
export async function sourceOf(bytes: ArrayBuffer): Promise<string> {
  // Browsers offer it on https and on localhost only, and a server in the studio's own network has neither.
  const hash = globalThis.crypto?.subtle ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : sha256(new Uint8Array(bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `file:${hex.slice(0, length)}`;
}

/** SHA-256 as in FIPS 180-4. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const { constants, initial } = fractions();
  const state = Uint32Array.from(initial);
  const schedule = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  for (let from = 0; from < whole; from += 64) {
    compress(state, schedule, constants, new DataView(bytes.buffer, bytes.byteOffset + from, 64));
  }
  const rest = bytes.length - whole;
  const last = new Uint8Array(rest < 56 ? 64 : 128);
  last.set(bytes.subarray(whole));
  last[rest] = 0x80;
  new DataView(last.buffer).setBigUint64(last.length - 8, BigInt(bytes.length) * 8n);
  for (let from = 0; from < last.length; from += 64) {
    compress(state, schedule, constants, new DataView(last.buffer, from, 64));
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => out.setUint32(4 * i, word));
  return new Uint8Array(out.buffer);
}

function compress(state: Uint32Array, w: Uint32Array, constants: Uint32Array, block: DataView): void {
  for (let i = 0; i < 16; i++) {
    w[i] = block.getUint32(4 * i);
  }
  for (let i = 16; i < 64; i++) {
    const [near, far] = [at(w, i - 2), at(w, i - 15)];
    const small = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    const large = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    w[i] = at(w, i - 16) + small + at(w, i - 7) + large;
  }
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(constants, i) + at(w, i)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = at(state, i) + word;
  });
}

const at = (words: Uint32Array, i: number): number => words[i] ?? 0;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The standard's constants: the first 32 bits behind the point of the roots of the first primes. */
function fractions(): { constants: Uint32Array; initial: number[] } {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime !== 0)) {
      primes.push(n);
    }
  }
  const bits = (root: number) => Math.floor((root % 1) * 2 ** 32);
  return { constants: Uint32Array.from(primes, (prime) => bits(Math.cbrt(prime))), initial: primes.slice(0, 8).map((prime) => bits(Math.sqrt(prime))) };
}
