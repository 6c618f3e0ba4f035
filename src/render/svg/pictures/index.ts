import type { PictureKind } from '../picture.ts';
import { after } from './after/picture.ts';
import { calls } from './calls.ts';
import { correlation } from './correlation.ts';
import { firstFive } from './first-five.ts';
import { gap } from './gap.ts';
import { history } from './history.ts';
import { leads } from './leads.ts';
import { markets } from './markets.ts';
import { ratio } from './ratio.ts';
import { record } from './record.ts';
import { rotation } from './rotation.ts';
import { score } from './score.ts';
import { signals } from './signals.ts';

/** Every picture, in the order of the page. */
export const pictures: readonly PictureKind[] = [
  leads,
  calls,
  after,
  markets,
  signals,
  ratio,
  rotation,
  correlation,
  score,
  record,
  firstFive,
  gap,
  history,
];
