// Loaded before the server and the worker: when the starting program is killed outright, its children do not stay behind.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
