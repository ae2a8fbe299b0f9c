import assert from 'node:assert/strict';
import { data, fails, ids } from '../clients.mjs';

const base = 4000;

export async function calls(check, { user, other, anon }) {
  await check('a function that gives a value, by POST and by GET', async () => {
    assert.equal(await data(user.rpc('add_up', { a: 1, b: 2 })), 3);
    assert.equal(await data(user.rpc('add_up', { a: 1, b: 2 }, { get: true })), 3);
    assert.equal(await data(user.rpc('add_up', { a: 1 })), 101);
  });
  await check('arguments of every type come as they are', async () => {
    const given = { words: ['a,b', '"q"', null], data: { a: [1, 'ü'] }, at: '2026-01-02T03:04:05.678901+00:00', word: "it's \\ {x}" };
    assert.deepEqual(await data(user.rpc('echo', given)), given);
  });
  await check('a function that gives rows, which can be filtered, ordered, limited and counted', async () => {
    await data(user.from('things').insert([1, 2, 3].map((n) => ({ id: base + n, label: 'called', amount: n }))));
    const called = () => user.rpc('things_called', { wanted: 'called' });
    assert.deepEqual(ids(await data(called().order('id'))), [base + 1, base + 2, base + 3]);
    const last = called().gt('amount', 1).order('id', { ascending: false }).limit(1).select('id, a:amount');
    assert.deepEqual(await data(last), [{ id: base + 3, a: 3 }]);
    assert.equal((await data(called().eq('id', base + 1).single())).label, 'called');
    const counted = await user.rpc('things_called', { wanted: 'called' }, { count: 'exact' }).range(0, 0);
    assert.deepEqual([counted.status, counted.count, counted.data.length], [206, 3, 1]);
    assert.deepEqual(ids(await data(user.rpc('things_called', { wanted: 'called' }, { get: true }).eq('id', base + 2))), [base + 2]);
    assert.deepEqual(await data(other.rpc('things_called', { wanted: 'called' })), []);
  });
  await check('a function that gives values, one row, or nothing', async () => {
    assert.deepEqual(await data(user.rpc('labels', { wanted: 'called' })), ['called', 'called', 'called']);
    assert.equal((await data(user.rpc('one_thing', { wanted: base + 2 }))).amount, 2);
    const nothing = await user.rpc('forget');
    assert.deepEqual([nothing.status, nothing.data, nothing.error], [204, null, null]);
  });
  await check('a function is done as its caller', async () => {
    const who = await data(user.rpc('who'));
    assert.deepEqual([who.role, who.method, who.path], ['authenticated', 'POST', '/rpc/who']);
    assert.deepEqual([(await data(anon.rpc('who'))).role, (await data(anon.rpc('who'))).sub], ['anon', null]);
  });
  await check('a function that writes is not called by GET', () =>
    fails(user.rpc('store_thing', { wanted: base + 9 }, { get: true }), 405, '25006'));
  await check('a function that writes and raises has written nothing', async () => {
    await fails(user.rpc('store_thing', { wanted: base + 9, fails: true }), 400, 'P0001', /^on purpose$/);
    assert.deepEqual(await data(user.from('things').select().eq('id', base + 9)), []);
    assert.equal(await data(user.rpc('store_thing', { wanted: base + 9 })), base + 9);
  });
  await check('a function or an argument that is not there', async () => {
    await fails(user.rpc('add_down', { a: 1 }), 404, 'PGRST202', /codette\.add_down\(a\)/);
    await fails(user.rpc('add_up', { a: 1, c: 1 }), 404, 'PGRST202');
  });
  await check('a function that its caller may not call', async () => {
    await fails(anon.rpc('fold', { words: ['a'] }), 401, '42501', /permission denied for function fold/);
    assert.deepEqual(await data(user.rpc('fold', { words: ['é', 'e'] })), ['e']);
  });
}
