// biome-ignore-all lint/correctness/noPrecisionLoss: coefficients with every digit that their authors printed, to be compared

/** Coefficients of a rational function, ascending, as their authors printed them. */
interface Rational {
  numerator: readonly number[];
  denominator: readonly number[];
}

const polynomial = (coefficients: readonly number[], x: number) => coefficients.reduceRight((sum, c) => sum * x + c, 0);

const ratio = (f: Rational, x: number) => polynomial(f.numerator, x) / polynomial(f.denominator, x);

const central: Rational = {
  numerator: [
    3.387132872796366608, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
  ],
  denominator: [
    1, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
    3.930789580009271061e4, 2.8729085735721942674e4, 5.226495278852854561e3,
  ],
};

const tail: Rational = {
  numerator: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
  ],
  denominator: [
    1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1, 1.4810397642748007459e-1,
    1.51986665636164571966e-2, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
};

const farTail: Rational = {
  numerator: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
    2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  denominator: [
    1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
};

/**
 * Quantile of the standard normal distribution, by Wichura's algorithm AS 241 (PPND16), good to about 16 digits.
 *
 * @param p - probability, from 0 to 1
 * @returns the value that a standard normal variable stays below with probability p; ±Infinity at 1 and 0; NaN outside
 * @see Wichura, M. J. (1988). Algorithm AS 241. Applied Statistics 37(3), 477-484. https://doi.org/10.2307/2347330
 * @example normalQuantile(0.5); // => 0
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  if (r === Number.POSITIVE_INFINITY) return q * r;
  return Math.sign(q) * (r <= 5 ? ratio(tail, r - 1.6) : ratio(farTail, r - 5));
}

const near: Rational = {
  numerator: [
    1.8154981253343561249e4, 1.0676894854603709582e3, 1.6102823106855587881e2, 2.2352520354606839287,
    6.5682337918207449113e-2,
  ],
  denominator: [4.5507789335026729956e4, 1.0260932208618978205e4, 9.7609855173777669322e2, 4.720258190468824187e1, 1],
};

const middle: Rational = {
  numerator: [
    9.8427148383839780218e3, 1.1602651437647350124e4, 6.8481904505362823326e3, 2.4945375852903726711e3,
    5.9727027639480026226e2, 9.3506656132177855979e1, 8.8831497943883759412, 3.9894151208813466764e-1,
    1.0765576773720192317e-8,
  ],
  denominator: [
    1.9685429676859990727e4, 3.8912003286093271411e4, 3.4900952721145977266e4, 1.8615571640885098091e4,
    6.485558298266760755e3, 1.519377599407554805e3, 2.3538790178262499861e2, 2.2266688044328115691e1, 1,
  ],
};

const far: Rational = {
  numerator: [
    2.9112874951168792e-5, 1.421619193227893466e-3, 2.2235277870649807e-2, 1.274011611602473639e-1,
    2.1589853405795699e-1, 2.307344176494017303e-2,
  ],
  denominator: [
    7.29751555083966205e-5, 3.78239633202758244e-3, 6.59881378689285515e-2, 4.68238212480865118e-1, 1.28426009614491121,
    1,
  ],
};

/**
 * Distribution function of the standard normal distribution, by Cody's rational approximations, good to about 15 digits in
 * both tails.
 *
 * @param z - any value
 * @returns the probability that a standard normal variable stays below z; NaN for NaN
 * @see Cody, W. J. (1969). Rational Chebyshev approximations for the error function. Mathematics of Computation 23, 631-637. https://doi.org/10.1090/S0025-5718-1969-0247736-4
 * @example normalDistribution(0); // => 0.5
 */
export function normalDistribution(z: number): number {
  const size = Math.abs(z);
  const square = z * z;
  if (size < 0.67448975) return 0.5 + z * ratio(near, square);
  // The tail is below 2 ** -1074 there. Without this, infinite arguments would meet Infinity - Infinity.
  if (size > 39) return z < 0 ? 0 : 1;
  // exp(-z²/2) in two factors, the first of an exact argument: rounding z² would cost digits far out.
  const coarse = Math.trunc(size * 16) / 16;
  const density = Math.exp((-coarse * coarse) / 2) * Math.exp((-(size - coarse) * (size + coarse)) / 2);
  const outer = () => (1 / Math.sqrt(2 * Math.PI) - ratio(far, 1 / square) / square) / size;
  const above = density * (size < Math.sqrt(32) ? ratio(middle, size) : outer());
  return z < 0 ? above : 1 - above;
}
