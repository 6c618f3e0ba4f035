import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

/** In a thread: all files at once, several times over, as text of sums. */
const inThread = `
  const { parentPort, workerData: { library, files } } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  (async () => {
    const { readSeries } = await import(library);
    const rounds = [];
    for (let round = 0; round < 5; round++) {
      const read = await Promise.all(files.map((file) => readSeries(readFileSync(file), file)));
      rounds.push(read.map(({ series: { days, closes } }) => [days.length, closes.reduce((a, b) => a + b, 0)]));
    }
    parentPort.postMessage(rounds);
  })();`;

const answerOf = (workerData: unknown) =>
  new Promise<unknown>((resolve, reject) => {
    const worker = new Worker(inThread, { eval: true, workerData });
    worker.once('message', resolve).once('error', reject);
  });

test('threads read plain and quoted files at once, each as if it were alone', async () => {
  const folder = temporaryFolder();
  const library = pathToFileURL(join(root, 'dist', 'index.js')).href;
  const files = Object.entries(ownFiles).flatMap(([name, text]) => {
    const quoted = text.replace(/[^,\n\r]+/g, '"$&"');
    for (const [file, content] of [
      [name, text],
      [`quoted-${name}`, quoted],
    ] as const)
      writeFileSync(join(folder, file), content);
    return [join(folder, name), join(folder, `quoted-${name}`)];
  });
  const { readSeries } = await import(library);
  const alone: [number, number][] = [];
  for (const file of files) {
    const { series } = await readSeries(readFileSync(file), file);
    alone.push([series.days.length, series.closes.reduce((a: number, b: number) => a + b, 0)]);
  }
  const answers = await Promise.all([0, 1, 2].map(() => answerOf({ library, files })));
  for (const rounds of answers) expect(rounds).toEqual(Array(5).fill(alone));
});
