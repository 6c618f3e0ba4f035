import { environment } from './topics/environment.ts';
import { exitCodes } from './topics/exit-codes.ts';
import { files } from './topics/files.ts';
import { glossary } from './topics/glossary.ts';
import type { Topic } from './topics/topic.ts';

/** All topics of the help. */
export const topics: readonly Topic[] = [exitCodes, environment, files, glossary];
