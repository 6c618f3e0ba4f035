import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { nearest } from '../../../words/nearest.ts';
import { quoted } from '../../../words/quoted.ts';
import type { Command, Formats } from '../../command.ts';
import { columnsOf } from '../../terminal/columns.ts';
import { writePaged } from '../../terminal/write-paged.ts';
import { topicText } from './topic-text.ts';
import { topics } from './topics.ts';

export interface HelpFlags {
  /** A topic; more words than one name none. */
  words: readonly string[];
}

const names = topics.map(({ name }) => name);

/** Prints a topic of the help. @throws UserError for an unknown one, with the nearest known one */
export async function run(io: Io, { words }: HelpFlags, _formats: Formats<never>, program: Command): Promise<number> {
  const name = words.join(' ');
  const topic = topics.find((one) => one.name === name);
  if (!topic) {
    const meant = nearest(name, [...names, ...(program.commands ?? []).map((command) => command.name)]);
    throw new UserError(`no help on ${quoted(name)}`, {
      code: 'unknown-topic',
      status: exitStatus.usage,
      hint: `${meant === undefined ? '' : `did you mean ${meant}? `}topics: ${names.join(', ')}; commands: rotation --help`,
    });
  }
  await writePaged(io, topicText(topic, columnsOf(io)));
  return exitStatus.ok;
}
