// Writes the generated tables of the documents anew: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { documents, withGenerated } from './documents.ts';

for (const name of documents) {
  const file = new URL(`../../${name}`, import.meta.url);
  writeFileSync(file, withGenerated(readFileSync(file, 'utf8')));
}
