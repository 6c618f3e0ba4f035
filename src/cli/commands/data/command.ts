import { Command } from 'commander';
import type { Io } from '../../../io.ts';
import { dataCheckCommand } from './check/command.ts';
import { fetchCommand } from './fetch/command.ts';
import { importCommand } from './import/command.ts';

/** `rotation data`: what is done with files of data before they are judged. */
export const data = (io: Io, finish: (status: number) => void): Command =>
  new Command('data')
    .helpCommand(false)
    .addCommand(fetchCommand(io, finish))
    .addCommand(dataCheckCommand(io, finish))
    .addCommand(importCommand(io, finish));
