import { Command } from 'commander';
import type { Io } from '../io.ts';
import { dataCheckCommand } from './data-check.ts';
import { importCommand } from './data-import.ts';
import { fetchCommand } from './fetch.ts';

/** `rotation data`: what is done with files of data before they are judged. */
export const data = (io: Io, finish: (status: number) => void): Command =>
  new Command('data')
    .helpCommand(false)
    .addCommand(fetchCommand(io, finish))
    .addCommand(dataCheckCommand(io, finish))
    .addCommand(importCommand(io, finish));
