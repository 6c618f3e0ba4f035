import type { Command } from '../../command.ts';
import { fileOutputOptions } from '../../options/file-output.ts';
import { folderArgument, inputOptions } from '../../options/input.ts';
import { ruleOptions } from '../../options/rules.ts';
import type { PageFlags } from './page-source.ts';

/** `rotation report`: everything as one page to look at. */
export const report: Command<PageFlags> = {
  name: 'report',
  summary: 'one HTML page with pictures: the verdict, its record, what it rests on',
  arguments: [folderArgument],
  options: [...inputOptions, ...ruleOptions, ...fileOutputOptions('report.html')],
  notes: `One self-contained file: it opens from a disk or a mail, asks for nothing on the
network, prints, and is complete without its script, which only adds a
crosshair (pointer, arrow keys, Home, End). rotation chart draws one picture.`,
  examples: [
    ['rotation report --data ~/prices -o report.html', 'the page of the last session'],
    ['rotation report --data ~/prices --as-of 2026-01-08 -o 2026-01-08.html', 'as it was on a past day'],
    ['rotation report --data ~/prices --inputs published -o report.html', 'with published valuations'],
    ['rotation report -o sample.html', 'of the embedded synthetic sample, to see what it looks like'],
  ],
  run: () => import('./run.ts'),
};
