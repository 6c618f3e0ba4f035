import type { Command } from './command.ts';

const widest = 80;

/** A command line wrapped before an option to the width of a help page. */
function continued(line: string): string {
  if (`  ${line}`.length <= widest) return `  ${line}`;
  const [first = '', ...options] = line.split(/ (?=--)/);
  const lines = [`  ${first}`];
  for (const option of options) {
    const longer = `${lines.at(-1)} ${option}`;
    if (`${longer} \\`.length <= widest) lines[lines.length - 1] = longer;
    else lines.push(`    ${option}`);
  }
  return lines.join(' \\\n');
}

/** A command's examples, each with what it does. */
export const examplesText = ({ examples }: Command): string =>
  ['Examples:', ...examples.map(([line, does]) => `${continued(line)}\n      ${does}`)].join('\n');

/** The end of a command's help. */
export const notesText = ({ notes }: Command): string => (notes === undefined ? '' : `\n${notes}\n`);
