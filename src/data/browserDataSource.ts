import { createComputeClient } from '../compute/client';
import { spawnComputeWorker } from '../compute/spawn';
import { dataUrl } from './dataUrl';
import { browserKept } from './keptData';
import { createDataSource, type DataSource, type DataSourceOptions } from './queries';

/** The data source of the app: its worker is started at once, so that it is ready when the index has come. */
export function browserDataSource(options: Pick<DataSourceOptions, 'onProgress'> = {}): DataSource {
  const client = createComputeClient(spawnComputeWorker);
  client.warmUp();
  return createDataSource({ ...options, client, dataUrl: dataUrl(), kept: browserKept() });
}
