/** The table of what doubling costs, as lines. */
const cells = (run) =>
  run
    ? `${run.milliseconds.toFixed(0).padStart(7)} ${run.exponent.toFixed(2).padStart(5)}`
    : `${'-'.padStart(7)}      `;

const thousands = (size) => String(size).replace(/\B(?=(\d{3})+$)/g, ',');

export function growthTable(rows, peers, repeats) {
  const head =
    `${'what doubles'.padEnd(20)}${'from'.padStart(6)}${'to'.padStart(8)}  ${'command'.padEnd(22)}` +
    `${['rotation', ...peers.map(({ name }) => name)].map((name) => name.padStart(13)).join('  ')}  ${'MB'.padStart(5)}`;
  const unit = `${' '.repeat(58)}${['', ...peers].map(() => '     ms   exp').join('  ')}`;
  const lines = rows.map(
    ({ what, from, to, command, ours, peers: others }) =>
      `${what.padEnd(20)}${thousands(from).padStart(6)}${thousands(to).padStart(8)}  ${command.padEnd(22)}` +
      `${[ours, ...others].map(cells).join('  ')}  ${ours.megabytes.toFixed(0).padStart(5)}`,
  );
  return [
    head,
    unit,
    ...lines,
    `(ms: processor time of the whole process, all threads, at the largest size; exp: exponent of its growth over four sizes, less what`,
    ` next to nothing takes: 1 is proportional, 2 quadratic; MB: memory of rotation at its peak; medians of ${repeats}, Node ${process.version})`,
    `(pandas and polars read the same files and do the first part of the work: closes joined by day, 60-session correlation and its place`,
    ` in five years; each file of a folder with its rows, days and largest close; a journal with the mean by verdict)`,
    ...peers.flatMap(({ name, run, version, absent }) =>
      run ? [`(${name} ${version})`] : [`(${name}: absent, ${absent})`],
    ),
  ];
}
