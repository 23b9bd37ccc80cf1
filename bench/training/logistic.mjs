/** Minimal logistic regression; cases are {facts: number[], right: 0 | 1, weight: number}. */

const sigmoid = (score) => 1 / (1 + Math.exp(-score));
export const predict = (model, facts) => sigmoid(facts.reduce((sum, value, i) => sum + value * model[i + 1], model[0]));

/** Coefficients, intercept first, by Newton's method with a ridge penalty on all but the intercept. */
export function fitted(some, ridge = 1) {
  const size = some[0].facts.length + 1;
  let model = new Array(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = model.map((value, i) => (i === 0 ? 0 : -ridge * value));
    const hessian = model.map((_, i) => model.map((_, j) => (i === j && i > 0 ? ridge : 0)));
    for (const { facts, right, weight } of some) {
      const row = [1, ...facts];
      const p = predict(model, facts);
      for (let i = 0; i < size; i++) {
        gradient[i] += weight * (right - p) * row[i];
        for (let j = 0; j < size; j++) hessian[i][j] += weight * p * (1 - p) * row[i] * row[j];
      }
    }
    const step = solve(hessian, gradient);
    model = model.map((value, i) => value + step[i]);
  }
  return model;
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]) > Math.abs(rows[best][i]) ? i + k : best), i);
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const factor = rows[k][i] / rows[i][i];
      for (let j = i; j <= rows.length; j++) rows[k][j] -= factor * rows[i][j];
    }
  }
  return rows.map((row, i) => row.at(-1) / row[i]);
}
