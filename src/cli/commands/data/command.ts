import type { Command } from '../../command.ts';
import { dataCheck } from './check/command.ts';
import { dataFetch } from './fetch/command.ts';
import { dataImport } from './import/command.ts';
import { dataNote } from './note/command.ts';

/** `rotation data`: commands for data files. */
export const data: Command = {
  name: 'data',
  summary: 'download, check, convert and add to data files',
  examples: [
    ['rotation data fetch --into ~/prices', 'downloads the three indices'],
    ['rotation data check --data ~/prices', 'problems in the files of a folder'],
    ['rotation data note pe-small=15 pe-large=22 --provider FactSet --inputs pe.csv', 'a pair of forward P/Es'],
    ['rotation data import HistoricalData.csv --output ~/prices/ixic.csv', 'convert one file to date,close'],
  ],
  commands: [dataFetch, dataCheck, dataImport, dataNote],
};
