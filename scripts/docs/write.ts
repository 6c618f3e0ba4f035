// Writes the generated parts of the documents anew, and the picture of the screen: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { documents, withGenerated } from './documents.ts';
import { picture, screenPicture } from './picture.ts';

const file = (name: string) => new URL(`../../${name}`, import.meta.url);

for (const name of documents) writeFileSync(file(name), await withGenerated(readFileSync(file(name), 'utf8')));
writeFileSync(file(picture), await screenPicture());
