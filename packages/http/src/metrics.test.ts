/** What is measured, as OpenTelemetry's own reader has it: by its names, and nothing of persons. */
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { expect, test } from 'vitest';
import { Office } from './testing/office.js';

test('requests, refusals and streams are measured, and nobody is named', async () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
  const provider = new MeterProvider({ readers: [reader] });
  const office = await Office.open({ meter: provider.getMeter('thutuc') });
  await office.dossier('D-1');
  await office.ask('mallory', 'GET', '/dossiers/D-1/offers');
  await office.ask('hanh', 'GET', '/dossiers/D-1/hanh');
  const leave = new AbortController();
  const stream = await office.service.fetch(
    new Request('http://office.example/dossiers/D-1/changes', {
      headers: { authorization: `Bearer ${await office.tokenOf('hanh')}` },
      signal: leave.signal,
    }),
  );
  await reader.forceFlush();

  const [exported] = exporter.getMetrics();
  const measured = exported!.scopeMetrics.flatMap(({ metrics }) => metrics);
  const described = measured.map(({ descriptor }) => [descriptor.name, descriptor.unit]);
  expect(described).toEqual([
    ['http.server.request.duration', 's'],
    ['thutuc.http.refusals', '{request}'],
    ['thutuc.http.streams', '{stream}'],
  ]);
  const [durations, refusals, streams] = measured.map(({ dataPoints }) =>
    dataPoints.map(({ attributes, value }) => ({ attributes, value })),
  );
  const request = (method: string, route: string, status: number) => ({
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': status,
  });
  expect(durations!.map(({ attributes }) => attributes)).toEqual([
    request('POST', '/dossiers', 201),
    request('POST', '/dossiers/:dossier/commands', 200),
    request('GET', '/dossiers/:dossier/offers', 403),
    request('GET', 'unknown', 404),
    request('GET', '/dossiers/:dossier/changes', 200),
  ]);
  expect(durations![0]!.value).toMatchObject({ count: 1, sum: expect.any(Number) as number });
  expect(refusals).toEqual([
    { attributes: { 'thutuc.code': 'NOT_AUTHORISED' }, value: 1 },
    { attributes: { 'thutuc.code': 'ROUTE_UNKNOWN' }, value: 1 },
  ]);
  expect(streams).toEqual([{ attributes: {}, value: 1 }]);
  expect(JSON.stringify(measured)).not.toMatch(/hanh|mallory|D-1/);

  await stream.body!.cancel();
  office.service.stop();
  await expect
    .poll(async () => {
      await reader.forceFlush();
      const last = exporter
        .getMetrics()
        .at(-1)!
        .scopeMetrics.flatMap(({ metrics }) => metrics);
      const { dataPoints } = last.find(({ descriptor }) => descriptor.name.endsWith('streams'))!;
      return dataPoints[0]!.value;
    })
    .toBe(0);
  await provider.shutdown();
});
