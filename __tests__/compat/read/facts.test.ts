import { describe, expect, test } from '@jest/globals';
import type { Effect, Runtime } from '../../../src/compat/outcome.ts';
import { type PathOutcome, readMessage } from '../../../src/compat/read/message.ts';
import { compareMessages } from '../../../src/compat/wire/compare.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import type { Message } from '../../../src/schema/model.ts';
import { messageOf } from '../wire/build.ts';
import { type Bucket, FACTS, type Fact } from '../wire/facts.ts';
import { dialectOf, isException, type Sample, STANDS_FOR, type Subject, sampleOf, subjectOf, textsOf } from '../wire/measured.ts';
const RUNTIMES: readonly Runtime[] = ['go', 'java', 'cpp', 'python', 'js', 'es'];

const show = (v: unknown): string => v instanceof Map ? `{${[...v].map(([k, x]) => `${k}:${show(x)}`).join(' ')}}` : Array.isArray(v) ? `[${v.map(show).join(', ')}]` : v instanceof Uint8Array ? `x${Buffer.from(v).toString('hex')}` : typeof v === 'string' ? JSON.stringify(v) : Object.is(v,-0) ? '-0' : String(v);

function predicted({ writer, reader }: Subject): readonly PathOutcome[] {
  const [w, r] = [messageOf('M', writer).message, messageOf('M', reader).message];
  const own = (root: Message, fields: Message['fields']) => (m: Message) => (m === root ? fields : m.fields);
  return readMessage(w, r, { writer: { fieldsOf: own(w, writer) }, reader: { fieldsOf: own(r, reader) } });
}
function effectOf({ writer, reader }: Subject, { meant, bytes }: Sample, rt: Runtime): Effect | null {
  const read = decodeMessage(reader, bytes, dialectOf(rt));
  return read === null ? 'rejected' : compareMessages(writer, meant, reader, read);
}
test('x', () => {
  const t = Date.now();
  const miss: string[] = [], bad: string[] = [], lit: string[] = []; let literal = 0, more = 0, other = 0;
  for (const fact of FACTS) {
    const s = subjectOf(fact);
    const o = predicted(s);
    for (const rt of RUNTIMES) {
      const p = new Set(o.filter((x) => x.runtimes === 'all' || x.runtimes.includes(rt)).map((x) => x.effect));
      const seen = new Set(textsOf(fact).map((t) => effectOf(s, sampleOf(s, t), rt)));
      for (const e of seen) if (e !== null && !p.has(e)) miss.push(`${fact.edit} W=${fact.writer} ${rt} ${e}, predicted ${[...p]}`);
      for (const x of o) {
        if (!(x.runtimes === 'all' || x.runtimes.includes(rt)) || x.trigger === null || x.effect === 'absent' || x.effect === 'unnamed') continue;
        const got = effectOf(s, { meant: x.trigger, bytes: encodeMessage(s.writer, x.trigger) }, rt);
        if (got !== x.effect) bad.push(`${fact.edit} W=${fact.writer} ${rt} ${x.path.map(f=>f.name)} ${x.effect} ${show(x.trigger)} got ${got}`);
      }
    }
    const M: Record<string,string> = { presence: 'presence', retyped: 'retype', ignored: 'loss', dropped: 'loss', altered: 'corrupt', rejected: 'reject' };
    const maj = STANDS_FOR.find(([name]) => fact.runtimes[name]?.join() === fact.outcomes.join())![1];
    const lp = new Set(o.filter((x) => x.runtimes === 'all' || x.runtimes.includes(maj)).map((x) => M[x.effect]).filter((x) => x !== undefined));
    const lm = new Set<string>(fact.outcomes.filter((x) => x !== 'same'));
    const a = [...lm].filter((x) => !lp.has(x)), b = [...lp].filter((x) => !lm.has(x!));
    if (!a.length && !b.length) literal++; else if (!a.length) { more++; if(!fact.edit.startsWith('scalar:')) lit.push(`${fact.edit} ${fact.writer} more ${b}`); } else { other++; lit.push(`${fact.edit} ${fact.writer} measured ${[...lm]} ours ${[...lp]}`); }
  }
  console.log(Date.now() - t, 'ms', miss.length, bad.length, literal, more, other, '\n' + miss.slice(0, 60).join('\n') + '\n--\n' + bad.filter((_, i) => i % Math.ceil(bad.length / 60) === 0).join('\n')+ '\n--\n' + lit.filter((_, i) => i % Math.ceil(lit.length / 160) === 0).join('\n'));
});
