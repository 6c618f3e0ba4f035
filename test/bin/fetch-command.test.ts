import { expect, it } from 'vitest';
import { fetchCommand } from '../../src/words/fetch-command.ts';
import { bash } from '../helpers/processes/rotation.ts';

it.each(['my prices', "it's", '$(echo no)', 'a"b', '*', 'ü', 'a\\b'])(
  'the folder of a hint is read by a shell as %s',
  (folder) => {
    const { out } = bash(`printf %s ${fetchCommand(folder).replace('rotation data fetch --into ', '')}`);
    expect(out).toBe(folder);
  },
);
