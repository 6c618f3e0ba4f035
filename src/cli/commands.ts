import type { Command } from './command.ts';
import { backtest } from './commands/backtest/command.ts';
import { chart } from './commands/chart/command.ts';
import { check } from './commands/check/command.ts';
import { claims } from './commands/claims/command.ts';
import { completion } from './commands/completion/command.ts';
import { config } from './commands/config/command.ts';
import { data } from './commands/data/command.ts';
import { help } from './commands/help/command.ts';
import { history } from './commands/history/command.ts';
import { pool } from './commands/pool/command.ts';
import { report } from './commands/report/command.ts';
import { schema } from './commands/schema/command.ts';
import { show } from './commands/show/command.ts';
import { signals } from './commands/signals/command.ts';

/** The program with its commands, in the order of the help. */
export const program: Command = {
  name: 'rotation',
  summary: 'Is the rotation into small caps a breakout or a relief rally?',
  examples: [
    ['rotation data fetch --into ~/prices', 'download the three indices'],
    ['rotation check --data ~/prices', "today's verdict on a folder with the three indices"],
    ['rotation check', 'the verdict on a synthetic sample'],
    ['rotation check --spx spx.csv --rut rut.csv --nasdaq ixic.csv', 'three files'],
    ['rotation check --data ~/prices --json | jq .verdict.state', 'the verdict for another program'],
  ],
  commands: [
    check,
    show,
    backtest,
    pool,
    history,
    report,
    chart,
    claims,
    config,
    data,
    signals,
    schema,
    completion,
    help,
  ],
};
