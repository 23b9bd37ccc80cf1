/**
 * The arithmetic of the network. The host passes all addresses; nothing is allocated here.
 *
 * Weights and activations are Int16, sums Int32. Weights need only 8 bits, but widening each before its product costs more
 * than reading twice the memory. A matrix lies in blocks of rows (8 for `multiply`, 32 for `recur`), and a block holds for
 * each pair of columns the pairs of all its rows: [block][column / 2][row of the block][2]. One instruction thus multiplies
 * a pair of activations with four rows, sums need no horizontal addition, and the weights are read sequentially.
 */
import { nextCell, nextHidden } from './activation';

/** `sum` + the products of four rows' pairs of weights with one pair of activations. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function dot(sum: v128, weights: v128, pair: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(weights, pair));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function scaled(sum: v128, factors: v128, addends: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), factors), addends);
}

/** i16[columns] at `output` = the sum of `count` rows of i8[columns], whose addresses are listed at `addresses`. */
export function embed(addresses: usize, count: i32, columns: i32, output: usize): void {
  const end = addresses + ((<usize>count) << 2);
  for (let column: usize = 0; column < <usize>columns; column += 8) {
    let sum = i16x8.splat(0);
    for (let address = addresses; address < end; address += 4) {
      sum = i16x8.add(sum, v128.load_ext<i8>(<usize>load<u32>(address) + column));
    }
    v128.store(output + (column << 1), sum);
  }
}

/**
 * f32[tokens][rows] at `output` = weights · i16[tokens][columns] * factors + biases. `rows` is a multiple of 8; tokens are
 * taken by four, so that each weight is loaded once for four, and memory behind the last one may be read and written.
 */
export function multiply(
  weights: usize,
  factors: usize,
  biases: usize,
  rows: i32,
  columns: i32,
  input: usize,
  output: usize,
  tokens: i32,
): void {
  const inputStride = (<usize>columns) << 1;
  const outputStride = (<usize>rows) << 2;
  const block = (<usize>columns) << 4;
  for (let row: usize = 0; row < outputStride; row += 32) {
    let from = input;
    let to = output + row;
    for (let token = 0; token < tokens; token += 4) {
      let a0 = i32x4.splat(0),
        a1 = i32x4.splat(0);
      let b0 = i32x4.splat(0),
        b1 = i32x4.splat(0);
      let c0 = i32x4.splat(0),
        c1 = i32x4.splat(0);
      let d0 = i32x4.splat(0),
        d1 = i32x4.splat(0);
      const end = from + inputStride;
      const second = inputStride;
      const third = inputStride << 1;
      const fourth = third + inputStride;
      let w = weights;
      for (let x = from; x < end; x += 4) {
        const w0 = v128.load(w);
        const w1 = v128.load(w, 16);
        const a = v128.load_splat<i32>(x);
        a0 = dot(a0, w0, a);
        a1 = dot(a1, w1, a);
        const b = v128.load_splat<i32>(x + second);
        b0 = dot(b0, w0, b);
        b1 = dot(b1, w1, b);
        const c = v128.load_splat<i32>(x + third);
        c0 = dot(c0, w0, c);
        c1 = dot(c1, w1, c);
        const d = v128.load_splat<i32>(x + fourth);
        d0 = dot(d0, w0, d);
        d1 = dot(d1, w1, d);
        w += 32;
      }
      v128.store(to, scaled(a0, v128.load(factors), v128.load(biases)));
      v128.store(to, scaled(a1, v128.load(factors, 16), v128.load(biases, 16)), 16);
      to += outputStride;
      v128.store(to, scaled(b0, v128.load(factors), v128.load(biases)));
      v128.store(to, scaled(b1, v128.load(factors, 16), v128.load(biases, 16)), 16);
      to += outputStride;
      v128.store(to, scaled(c0, v128.load(factors), v128.load(biases)));
      v128.store(to, scaled(c1, v128.load(factors, 16), v128.load(biases, 16)), 16);
      to += outputStride;
      v128.store(to, scaled(d0, v128.load(factors), v128.load(biases)));
      v128.store(to, scaled(d1, v128.load(factors, 16), v128.load(biases, 16)), 16);
      to += outputStride;
      from += inputStride << 2;
    }
    weights += block;
    factors += 32;
    biases += 32;
  }
}

/** i16[count] at `output` = f32[count] at `input`, nearest or even, saturated. */
export function narrow(input: usize, count: i32, output: usize): void {
  const end = output + ((<usize>count) << 1);
  while (output < end) {
    v128.store(output, i16x8.narrow_i32x4_s(rounded(input), rounded(input + 16)));
    input += 32;
    output += 16;
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function rounded(address: usize): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(v128.load(address)));
}

/** f32[width] at `output` = the saturating sum of `count` rows of i16[width] in Q10, addresses at `addresses`. */
export function gather(addresses: usize, count: i32, width: i32, output: usize): void {
  const end = addresses + ((<usize>count) << 2);
  const unit = f32x4.splat(1.0 / 1024.0);
  const bytes = (<usize>width) << 1;
  for (let column: usize = 0; column < bytes; column += 16) {
    let sum = i16x8.splat(0);
    for (let address = addresses; address < end; address += 4) {
      sum = i16x8.add_sat_s(sum, v128.load(<usize>load<u32>(address) + column));
    }
    v128.store(output, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(sum)), unit));
    v128.store(output, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(sum)), unit), 16);
    output += 32;
  }
}

/**
 * One layer in both directions (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000), interleaved
 * so that the activations of one overlap with the products of the other.
 *
 * `weights` and `factors`: forward, then backward. `gates`: f32[tokens][2][hidden / 8][i, f, g, o][8], the layer's
 * input. `cells`: f32[2][hidden] of scratch. `states`: i16[tokens + 2][2][hidden] in Q14, the outermost rows are zero.
 */
export function recur(
  weights: usize,
  factors: usize,
  hidden: i32,
  gates: usize,
  cells: usize,
  states: usize,
  tokens: i32,
): void {
  const h = <usize>hidden;
  const gateStride = h << 5;
  const stateStride = h << 2;
  memory.fill(cells, 0, h << 3);
  memory.fill(states, 0, stateStride);
  memory.fill(states + <usize>(tokens + 1) * stateStride, 0, stateStride);
  let ahead = gates;
  let back = gates + <usize>tokens * gateStride - (h << 4);
  let left = states;
  let right = states + <usize>(tokens + 1) * stateStride + (h << 1);
  for (let token = 0; token < tokens; token++) {
    step(weights, factors, h, ahead, cells, left, left + stateStride);
    step(weights + ((h * h) << 3), factors + (h << 4), h, back, cells + (h << 2), right, right - stateStride);
    ahead += gateStride;
    left += stateStride;
    back -= gateStride;
    right -= stateStride;
  }
}

/** One token in one direction: i16[hidden] at `after` from that at `before`, eight cells at a time. */
function step(
  weights: usize,
  factors: usize,
  hidden: usize,
  gates: usize,
  cells: usize,
  before: usize,
  after: usize,
): void {
  const end = before + (hidden << 1);
  const last = after + (hidden << 1);
  while (after < last) {
    let i0 = i32x4.splat(0),
      i1 = i32x4.splat(0);
    let f0 = i32x4.splat(0),
      f1 = i32x4.splat(0);
    let g0 = i32x4.splat(0),
      g1 = i32x4.splat(0);
    let o0 = i32x4.splat(0),
      o1 = i32x4.splat(0);
    for (let x = before; x < end; x += 8) {
      const pair = v128.load_splat<i32>(x);
      i0 = dot(i0, v128.load(weights), pair);
      i1 = dot(i1, v128.load(weights, 16), pair);
      f0 = dot(f0, v128.load(weights, 32), pair);
      f1 = dot(f1, v128.load(weights, 48), pair);
      g0 = dot(g0, v128.load(weights, 64), pair);
      g1 = dot(g1, v128.load(weights, 80), pair);
      o0 = dot(o0, v128.load(weights, 96), pair);
      o1 = dot(o1, v128.load(weights, 112), pair);
      const next = v128.load_splat<i32>(x, 4);
      i0 = dot(i0, v128.load(weights, 128), next);
      i1 = dot(i1, v128.load(weights, 144), next);
      f0 = dot(f0, v128.load(weights, 160), next);
      f1 = dot(f1, v128.load(weights, 176), next);
      g0 = dot(g0, v128.load(weights, 192), next);
      g1 = dot(g1, v128.load(weights, 208), next);
      o0 = dot(o0, v128.load(weights, 224), next);
      o1 = dot(o1, v128.load(weights, 240), next);
      weights += 256;
    }
    const c0 = nextCell(
      scaled(i0, v128.load(factors), v128.load(gates)),
      scaled(f0, v128.load(factors, 32), v128.load(gates, 32)),
      scaled(g0, v128.load(factors, 64), v128.load(gates, 64)),
      v128.load(cells),
    );
    const c1 = nextCell(
      scaled(i1, v128.load(factors, 16), v128.load(gates, 16)),
      scaled(f1, v128.load(factors, 48), v128.load(gates, 48)),
      scaled(g1, v128.load(factors, 80), v128.load(gates, 80)),
      v128.load(cells, 16),
    );
    v128.store(cells, c0);
    v128.store(cells, c1, 16);
    const h0 = nextHidden(scaled(o0, v128.load(factors, 96), v128.load(gates, 96)), c0);
    const h1 = nextHidden(scaled(o1, v128.load(factors, 112), v128.load(gates, 112)), c1);
    v128.store(after, i16x8.narrow_i32x4_s(h0, h1));
    factors += 128;
    gates += 128;
    cells += 32;
    after += 16;
  }
}
