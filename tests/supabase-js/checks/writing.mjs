import assert from 'node:assert/strict';
import { data, ids } from '../clients.mjs';

const base = 3000;

export async function writing(check, { user, other, service, me }) {
  const things = () => user.from('things');
  const label = async (id) => (await data(things().select('label').eq('id', id).maybeSingle()))?.label;

  await check('an insertion without and with its row', async () => {
    const quiet = await things().insert({ id: base + 1, label: 'one' });
    assert.deepEqual([quiet.status, quiet.data, quiet.error], [201, null, null]);
    const told = await things().insert({ id: base + 2, label: 'two' }).select();
    assert.equal(told.status, 201);
    assert.deepEqual([told.data[0].label, told.data[0].owner, told.data[0].note], ['two', me, 'none']);
    assert.deepEqual(await data(things().insert({ id: base + 3, label: 'three' }).select('l:label').single()), { l: 'three' });
  });
  await check('many rows, with null or the default for what one lacks', async () => {
    const nulls = await data(things().insert([{ id: base + 10, amount: 1 }, { id: base + 11, label: 'x' }]).select('id, amount, label'));
    assert.deepEqual(nulls, [{ id: base + 10, amount: 1, label: null }, { id: base + 11, amount: null, label: 'x' }]);
    const defaults = await data(things()
      .insert([{ id: base + 12, note: 'own' }, { id: base + 13 }], { defaultToNull: false }).select('note'));
    assert.deepEqual(defaults, [{ note: 'own' }, { note: 'none' }]);
  });
  await check('none at all', async () => {
    assert.deepEqual(await data(things().insert([]).select()), []);
  });
  await check('a count of what was inserted', async () => {
    const counted = await things().insert([{ id: base + 20 }, { id: base + 21 }], { count: 'exact' });
    assert.deepEqual([counted.status, counted.count], [201, 2]);
  });
  await check('an upsert that merges', async () => {
    const fresh = await things().upsert({ id: base + 30, label: 'first' }).select();
    assert.deepEqual([fresh.status, fresh.data[0].label], [201, 'first']);
    const again = await things().upsert({ id: base + 30, label: 'second' }).select();
    assert.deepEqual([again.status, again.data[0].label], [200, 'second']);
    const both = await things().upsert([{ id: base + 30, label: 'third' }, { id: base + 31, label: 'new' }]);
    assert.deepEqual([both.status, await label(base + 30), await label(base + 31)], [201, 'third', 'new']);
  });
  await check('an upsert that ignores what is there', async () => {
    const ignored = await things()
      .upsert([{ id: base + 30, label: 'ignored' }, { id: base + 32, label: 'kept' }], { ignoreDuplicates: true }).select('id');
    assert.deepEqual([ignored.status, ids(ignored.data)], [201, [base + 32]]);
    assert.equal(await label(base + 30), 'third');
  });
  await check('an upsert on another unique column', async () => {
    await data(things().insert({ id: base + 40, code: 'k', label: 'old' }));
    await data(things().upsert({ id: base + 40, code: 'k', label: 'new' }, { onConflict: 'code' }));
    assert.equal(await label(base + 40), 'new');
  });
  await check('a change, with its rows, with their count, and of nothing', async () => {
    const quiet = await things().update({ label: 'changed' }).eq('id', base + 1);
    assert.deepEqual([quiet.status, quiet.data], [204, null]);
    const told = await things().update({ note: 'n' }).in('id', [base + 1, base + 2]).select('id, label');
    assert.deepEqual([told.status, told.data.length], [200, 2]);
    const counted = await things().update({ note: 'm' }, { count: 'exact' }).in('id', [base + 1, base + 2]);
    assert.deepEqual([counted.status, counted.count], [204, 2]);
    assert.deepEqual(await data(things().update({ note: 'z' }).eq('id', -1).select()), []);
  });
  await check('JSON, arrays and null are changed', async () => {
    const row = { data: { a: [1, null, 'ü"\\'] }, tags: ['a,b', '"q"', ''], label: null };
    assert.deepEqual(await data(things().update(row).eq('id', base + 1).select('data, tags, label').single()), row);
  });
  await check("another's row is neither changed nor deleted, silently", async () => {
    assert.deepEqual(await data(other.from('things').update({ label: 'stolen' }).eq('id', base + 1).select()), []);
    const deleted = await other.from('things').delete({ count: 'exact' }).eq('id', base + 1);
    assert.deepEqual([deleted.status, deleted.count], [204, 0]);
    assert.equal((await data(service.from('things').select().eq('id', base + 1))).length, 1);
  });
  await check('at most so many rows are affected, or none', async () => {
    const many = await things().delete().in('id', [base + 20, base + 21]).maxAffected(1);
    assert.deepEqual([many.status, many.error.code], [400, 'PGRST124']);
    assert.equal((await data(things().select().in('id', [base + 20, base + 21]))).length, 2);
    assert.equal((await things().delete().eq('id', base + 20).maxAffected(1)).status, 204);
  });
  await check('a deletion, with its row, with its count, and of nothing', async () => {
    assert.deepEqual(ids(await data(things().delete().eq('id', base + 21).select())), [base + 21]);
    const counted = await things().delete({ count: 'exact' }).in('id', [base + 2, base + 3]);
    assert.deepEqual([counted.status, counted.count, counted.data], [204, 2, null]);
    assert.deepEqual(await data(things().delete().eq('id', -1).select()), []);
  });
}
