import { register } from '../../instrumentation'

// What Next does first in a server process.
process.env['NEXT_RUNTIME'] = 'nodejs'
await register()
process.stdout.write('started')
