/** A written number with commas between the thousands of its whole part: "6921.46" is "6,921.46". */
export function thousands(number: string): string {
  const [whole = '', ...rest] = number.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
