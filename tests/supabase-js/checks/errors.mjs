import assert from 'node:assert/strict';
import { data, fails } from '../clients.mjs';

const base = 5000;

export async function errors(check, { user, other, anon, service, expired, forged, elsewhere, me }) {
  const things = () => user.from('things');
  await check('no right to a table: 401 for anon, 403 for others', async () => {
    await fails(anon.from('things').select(), 401, '42501', /permission denied for table things/);
    await fails(user.from('schema_versions').select(), 403, '42501', /permission denied for table schema_versions/);
  });
  await check('a row in the name of another', async () => {
    await fails(other.from('things').insert({ id: base, owner: me }), 403, '42501', /violates row-level security policy/);
    await data(things().insert({ id: base + 1 }));
    await fails(other.from('things').upsert({ id: base + 1, label: 'stolen' }), 403, '42501', /row-level security policy/);
  });
  await check('a table that is not there', () => fails(user.from('nothings').select(), 404, 'PGRST205', /codette\.nothings/));
  await check('a column that is not there', async () => {
    await fails(things().select('nothing'), 400, '42703', /column things\.nothing does not exist/);
    await fails(things().select().eq('nothing', 1), 400, '42703');
    await fails(things().insert({ id: base + 2, nothing: 1 }), 400, 'PGRST204', /'nothing' column of 'things'/);
    await fails(things().update({ nothing: 1 }).eq('id', base + 1), 400, 'PGRST204');
  });
  await check('a key twice', async () => {
    const hidden = await fails(things().insert({ id: base + 1 }), 409, '23505', /duplicate key/);
    assert.equal(hidden.details, null); // row security hides which row it was
    const told = await fails(service.from('things').insert({ id: base + 1, owner: me }), 409, '23505');
    assert.equal(told.details, `Key (id)=(${base + 1}) already exists.`);
  });
  await check('null where there may be none, a value against a check, a word for a number', async () => {
    await fails(things().insert({ id: base + 3, note: null }), 400, '23502');
    await fails(things().insert({ id: base + 3, amount: -1 }), 400, '23514');
    await fails(things().select().eq('id', 'word'), 400, '22P02');
  });
  await check('a reference to nothing', () => fails(things().insert({ id: base + 4, parent: -1 }), 409, '23503'));
  await check('no row or many for a single one', async () => {
    const none = await fails(things().select().eq('id', -1).single(), 406, 'PGRST116');
    assert.equal(none.details, 'The result contains 0 rows');
    await data(things().insert({ id: base + 5 }));
    await fails(things().select().in('id', [base + 1, base + 5]).single(), 406, 'PGRST116');
  });
  await check('a change of many rows for a single one is taken back', async () => {
    await fails(things().update({ label: 'lost' }).in('id', [base + 1, base + 5]).select().single(), 406, 'PGRST116');
    assert.deepEqual(await data(things().select().eq('label', 'lost')), []);
  });
  await check('an expired and a forged token', async () => {
    await fails(expired.from('things').select(), 401, 'PGRST303', /^JWT expired$/);
    await fails(forged.from('things').select(), 401, 'PGRST301');
  });
  await check('a schema that is not exposed', () => fails(elsewhere.from('users').select(), 406, 'PGRST106', /Invalid schema: auth/));
  await check('a filter that makes no sense', async () => {
    await fails(things().select().filter('id', 'noop', 1), 400, 'PGRST100', /failed to parse filter \(noop\.1\)/);
    await fails(things().select().or('id.eq.1,label.eq.a)b'), 400, 'PGRST100', /failed to parse logic tree/);
  });
  await check('a change without a filter', async () => {
    await fails(things().update({ label: 'all' }), 400, '21000');
    await fails(things().delete(), 400, '21000');
  });
  await check('embedding, which this stand-in does not do, is said', () =>
    fails(things().select('*, others(*)'), 400, 'PGRST100', /stand-in/));
}
