export type ServerSettings = Record<string, string>;

/** How the embedded server is tuned; durability stays at PostgreSQL's defaults, so a kill loses nothing committed. */
const ours: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  // Imports write in bursts; fewer checkpoints make them shorter, at the price of a longer recovery after a kill.
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  random_page_cost: '1.1',
  // Compiling a plan costs more than our queries take.
  jit: 'off',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // People's names and words stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

export function serverParameters(cluster: string, port: number, theirs: ServerSettings): string[] {
  const all = { ...ours, ...theirs, port: String(port) };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
