import assert from 'node:assert/strict';
import { data, ids } from '../clients.mjs';

const base = 2000;
const words = [
  'plain', 'a,b', 'a.b', '(paren)', 'quote"d', "single'd", 'back\\slash', 'all,of("it\\")', 'ünïcödé 🎸', ' lead and trail ', '',
  '{curly}', 'null', '*star%_', 'a:b', 'not.eq.1', 'eq.5', 'a&b=c', 'a+b', '#hash', 'line\nbreak', 'tab\there', "'; drop table x; --",
];
const quoted = (word) => `"${word.replace(/[\\"]/g, '\\$&')}"`;

export async function filters(check, { user }) {
  const things = () => user.from('things').select('id').gte('id', base).lt('id', base + 100).order('id');
  const found = async (request) => ids(await data(request)).map((id) => id - base);
  const all = words.map((_, n) => n);

  await check('awkward words are stored as they are', async () => {
    await data(user.from('things').insert(words.map((label, n) => ({ id: base + n, label, tags: [label], data: { word: label } }))));
    assert.deepEqual((await data(things().select('label'))).map((row) => row.label), words);
  });
  for (const [n, word] of words.entries()) {
    await check(`the word ${JSON.stringify(word)} is found alone`, async () => {
      assert.deepEqual(await found(things().eq('label', word)), [n]);
      assert.deepEqual(await found(things().neq('label', word)), all.filter((each) => each !== n));
      assert.deepEqual(await found(things().eq('data->>word', word)), [n]);
      // PostgREST takes a list of one empty word for an empty list.
      assert.deepEqual(await found(things().filter('label', 'in', `(${quoted(word)})`)), word === '' ? [] : [n]);
      assert.deepEqual(await found(things().or(`label.eq.${quoted(word)},id.eq.-1`)), [n]);
      assert.deepEqual(await found(things().contains('data', { word })), [n]);
    });
  }
  await check('in-lists of awkward words, quoted by the client', async () => {
    assert.deepEqual(await found(things().in('label', ['plain', 'a,b', '(paren)', 'a.b', 'ünïcödé 🎸'])), [0, 1, 2, 3, 8]);
    assert.deepEqual(await found(things().notIn('label', words.slice(0, 4))), all.slice(4));
    assert.deepEqual(await found(things().in('id', [])), []);
  });
  await check('or-groups, nested and negated', async () => {
    assert.deepEqual(await found(things().or(`and(id.gt.${base},id.lt.${base + 3}),label.in.("quote\\"d","null")`)), [1, 2, 4, 12]);
    assert.deepEqual(await found(things().or(`not.and(id.gte.${base},id.lte.${base + 20}),id.eq.${base}`)), [0, 21, 22]);
    assert.deepEqual(await found(things().or(`label.not.eq.plain,id.eq.${base}`)), all);
    assert.deepEqual(await found(things().or(`tags.ov.{plain,zzz},label.eq.a+b`)), [0, 18]);
  });
  await check('comparisons', async () => {
    assert.deepEqual(await found(things().gt('id', base + 20)), [21, 22]);
    assert.deepEqual(await found(things().gte('id', base + 21).lte('id', base + 21)), [21]);
    assert.deepEqual(await found(things().not('id', 'lt', base + 21)), [21, 22]);
  });
  await check('patterns', async () => {
    assert.deepEqual(await found(things().like('label', 'a_b')), [1, 2, 14, 18]);
    assert.deepEqual(await found(things().ilike('label', 'PL%')), [0]);
    assert.deepEqual(await found(things().like('label', '*paren*')), [3]);
    assert.deepEqual(await found(things().likeAnyOf('label', ['pl%', '#%'])), [0, 19]);
    assert.deepEqual(await found(things().likeAllOf('label', ['%n%', '%p%', '%(%'])), [3]);
    assert.deepEqual(await found(things().filter('label', 'match', '^a.b$')), [1, 2, 14, 18]);
    assert.deepEqual(await found(things().filter('label', 'imatch', '^PLAIN$')), [0]);
  });
  await check('null, true and false', async () => {
    assert.deepEqual(await found(things().is('amount', null)), all);
    assert.deepEqual(await found(things().not('amount', 'is', null)), []);
    assert.deepEqual(await found(things().filter('amount', 'is', 'not_null')), []);
    assert.deepEqual(await found(things().isDistinct('amount', 1)), all);
  });
  await check('arrays and JSON', async () => {
    assert.deepEqual(await found(things().contains('tags', ['plain'])), [0]);
    assert.deepEqual(await found(things().containedBy('tags', ['plain', '#hash'])), [0, 19]);
    assert.deepEqual(await found(things().overlaps('tags', ['plain', 'tab\there'])), [0, 21]);
    assert.deepEqual(await found(things().containedBy('data', { word: 'plain', more: 1 })), [0]);
    assert.deepEqual(await found(things().filter('id', 'eq(any)', `{${base},${base + 2}}`)), [0, 2]);
  });
  await check('full text', async () => {
    assert.deepEqual(await found(things().textSearch('label', 'lead & trail', { config: 'simple' })), [9]);
    assert.deepEqual(await found(things().textSearch('label', 'lead trail', { type: 'plain', config: 'simple' })), [9]);
    assert.deepEqual(await found(things().textSearch('label', 'lead trail', { type: 'phrase', config: 'simple' })), []);
    assert.deepEqual(await found(things().textSearch('label', '"lead and" -paren', { type: 'websearch', config: 'simple' })), [9]);
  });
  await check('several values at once', async () => {
    assert.deepEqual(await found(things().match({ label: 'a,b', id: base + 1 })), [1]);
  });
}
