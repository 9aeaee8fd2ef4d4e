// Reads the same texts with Muster's reader, wink-nlp and compromise in one run, each on one thread, and prints what each finds and how fast.
// usage: node compare.mjs DOCUMENTS.jsonl MUSTER_BENCH.dll
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const [documents, bench] = process.argv.slice(2);
if (!documents || !bench) {
  console.error('usage: node compare.mjs DOCUMENTS.jsonl MUSTER_BENCH.dll');
  process.exit(2);
}

const texts = readFileSync(documents, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const wink = winkNLP(model);

function readWithWink(text) {
  const doc = wink.readDoc(text);
  return { sentences: doc.sentences().length(), tokens: doc.tokens().length(), found: doc.entities().length() };
}

function readWithCompromise(text) {
  const doc = nlp(text);
  return { sentences: doc.length, tokens: doc.terms().length, found: doc.topics().length };
}

// Seconds of processor time, the median of three rounds after a warm one.
function measure(read) {
  const rounds = [];
  let sum;
  for (let round = 0; round < 4; round++) {
    const before = process.cpuUsage();
    sum = { sentences: 0, tokens: 0, found: 0 };
    for (const text of texts) {
      const one = read(text);
      for (const key of Object.keys(sum)) sum[key] += one[key];
    }
    const { user, system } = process.cpuUsage(before);
    if (round > 0) rounds.push(bytes / (user + system));
  }
  rounds.sort((one, other) => one - other);
  return { ...sum, speed: rounds[1], range: [rounds[0], rounds[2]] };
}

const muster = JSON.parse(execFileSync('dotnet', [bench, '--read', documents], { encoding: 'utf8' }));
const rows = { 'Muster (facts)': muster, 'wink-nlp (entities)': measure(readWithWink), 'compromise (topics)': measure(readWithCompromise) };
console.log(`${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB; MB per second of processor time: median (range)`);
for (const [name, row] of Object.entries(rows)) {
  console.log(
    `${name.padEnd(20)} ${row.speed.toFixed(2).padStart(8)} (${row.range.map((speed) => speed.toFixed(2)).join(' to ')})` +
      `  sentences ${row.sentences}  tokens ${row.tokens}  found ${row.found}`);
}
