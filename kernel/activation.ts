/**
 * Sigmoid and tanh for four cells at once. Only additions, multiplications and divisions of f32, which WebAssembly rounds
 * the same way everywhere: no tables, libraries or fused operations, so every machine gets the same bits.
 */

/** Beyond it a sigmoid is 0 or 1 in f32; the product of three of its exponentials is still finite. */
const LIMIT: f32 = 29;
const LOG2_E: f32 = 1.44269502;
/** ln 2 in two parts (Cody & Waite 1980): a multiple of the first by a small integer is exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -0.000212194442;
/** 1.5 * 2^23: adding it rounds a small f32 to an integer, nearest or even, which then stands in the lowest bits. */
const ROUNDER: f32 = 12582912;

/** e^-x, x clamped to ±LIMIT, relative error under 2e-7: e^r = 1 + r + r²q(r) on |r| <= ln(2)/2, q by minimax fit. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function decay(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(LIMIT)), f32x4.splat(-LIMIT));
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(-LOG2_E)), f32x4.splat(ROUNDER));
  const power = f32x4.sub(shifted, f32x4.splat(ROUNDER));
  // r = -(x + power * ln 2); the signs of the odd coefficients are turned instead.
  const s = f32x4.add(f32x4.add(x, f32x4.mul(power, f32x4.splat(LN2_HIGH))), f32x4.mul(power, f32x4.splat(LN2_LOW)));
  let q = f32x4.sub(f32x4.splat(0.0418903316), f32x4.mul(s, f32x4.splat(0.0083125013)));
  q = f32x4.sub(f32x4.splat(0.166671154), f32x4.mul(s, q));
  q = f32x4.sub(f32x4.splat(0.499992303), f32x4.mul(s, q));
  const near = f32x4.add(f32x4.sub(f32x4.splat(1), s), f32x4.mul(f32x4.mul(s, s), q));
  // The power of two goes straight into the exponent.
  return i32x4.add(near, i32x4.shl(shifted, 23));
}

/**
 * sigmoid(f) * c + sigmoid(i) * tanh(g), as one fraction, since a division costs half an exponential.
 * With e = decay: sigmoid(x) = 1 / (1 + e(x)), tanh(x) = (1 - e(2x)) / (1 + e(2x)).
 */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function nextCell(i: v128, f: v128, g: v128, c: v128): v128 {
  const one = f32x4.splat(1);
  const decayed = decay(f32x4.add(g, g));
  const input = f32x4.mul(f32x4.add(one, decay(i)), f32x4.add(one, decayed));
  const forget = f32x4.add(one, decay(f));
  return f32x4.div(
    f32x4.add(f32x4.mul(c, input), f32x4.mul(f32x4.sub(one, decayed), forget)),
    f32x4.mul(input, forget),
  );
}

/** sigmoid(o) * tanh(c) as integers in Q14, nearest or even. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function nextHidden(o: v128, c: v128): v128 {
  const one = f32x4.splat(1);
  const decayed = decay(f32x4.add(c, c));
  const hidden = f32x4.div(f32x4.sub(one, decayed), f32x4.mul(f32x4.add(one, decay(o)), f32x4.add(one, decayed)));
  const shifted = f32x4.add(f32x4.mul(hidden, f32x4.splat(16384)), f32x4.splat(ROUNDER));
  return i32x4.sub(shifted, f32x4.splat(ROUNDER));
}
