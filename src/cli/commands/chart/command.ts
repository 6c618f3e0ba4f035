import type { Command } from '../../command.ts';
import { inGroup } from '../../command.ts';
import { fileOutputOptions } from '../../options/file-output.ts';
import { folderArgument, inputOptions } from '../../options/input.ts';
import { ruleOptions } from '../../options/rules.ts';
import type { ChartSource } from './chart-source.ts';
import type { ChartFlags } from './run.ts';

/** `rotation chart`: one picture as a file. */
export const chart: Command<ChartFlags, ChartSource> = {
  name: 'chart',
  summary: 'one picture as an SVG or HTML file',
  arguments: [
    {
      name: 'picture',
      key: 'picture',
      description: 'name of the picture (see rotation chart --list)',
      values: async () => (await import('../../../render/svg/pictures/index.ts')).pictures.map(({ id }) => id),
      optional: true,
    },
    folderArgument,
  ],
  options: [
    ...inputOptions,
    ...ruleOptions,
    ...inGroup('Output', [{ flags: '--list', key: 'list', description: 'list the pictures' }]),
    ...fileOutputOptions('chart.svg or chart.html'),
    ...inGroup('Output', [
      {
        flags: '--format <name>',
        key: 'format',
        description: 'format, if not that of the file name, else',
      },
    ]),
  ],
  formats: {
    svg: () => import('../../../render/svg/standalone.ts'),
    html: () => import('../../../render/html/chart.ts'),
  },
  notes: `The pictures of rotation report, each as a file of its own: an SVG in light and
dark, or an HTML page with a crosshair and the figures behind it.`,
  examples: [
    ['rotation chart --list', 'list the pictures'],
    ['rotation chart calls --data ~/prices -o calls.svg', 'did past calls turn out right?'],
    ['rotation chart correlation --data ~/prices -o correlation.html', 'with a crosshair'],
    ['rotation chart ratio --data ~/prices --as-of 2020-12-31 -o - > ratio.svg', 'a past day, to standard output'],
  ],
  run: () => import('./run.ts'),
};
