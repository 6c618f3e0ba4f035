/**
 * How a quantity grows with a size: the slope of log quantity over log size, by least squares. 1 is proportional, 2 quadratic, 0 constant.
 *
 * @param floor - taken off each quantity: what it is where the size is next to nothing; a tenth of it is noise
 */
export function exponent(sizes, quantities, floor = 0) {
  const x = sizes.map(Math.log);
  const y = quantities.map((quantity) => Math.log(Math.max(quantity - floor, floor / 10, 1e-9)));
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0);
  return covariance / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}
