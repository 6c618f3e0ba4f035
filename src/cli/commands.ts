import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { backtest } from './commands/backtest/command.ts';
import { check } from './commands/check/command.ts';
import { claims } from './commands/claims/command.ts';
import { completion } from './commands/completion/command.ts';
import { config } from './commands/config/command.ts';
import { data } from './commands/data/command.ts';
import { history } from './commands/history/command.ts';
import { schema } from './commands/schema/command.ts';
import { show } from './commands/show/command.ts';
import { signals } from './commands/signals/command.ts';

/** A command before it is asked for. */
interface Entry {
  name: string;
  /** What it does, in the list of commands. */
  summary: string;
  make(io: Io, finish: (status: number) => void): Command;
}

/** Every command, in the order in which the help lists them. */
export const commands: readonly Entry[] = [
  { name: 'check', summary: "today's verdict and what it rests on", make: check },
  { name: 'show', summary: 'one signal in full: its rule, what turns it, what is behind it', make: show },
  { name: 'backtest', summary: 'the track record: what followed each verdict and each signal', make: backtest },
  { name: 'history', summary: 'every session: verdict, score and signals', make: history },
  { name: 'claims', summary: 'each published claim against your data', make: claims },
  { name: 'config', summary: 'every setting with its value and origin', make: config },
  { name: 'data', summary: 'get, check and mend files of data', make: data },
  { name: 'signals', summary: 'the list of signals: family, weight, needs, claim', make: signals },
  { name: 'schema', summary: 'the JSON Schema of an output or an input', make: schema },
  { name: 'completion', summary: 'completion for bash, zsh and fish', make: completion },
];
