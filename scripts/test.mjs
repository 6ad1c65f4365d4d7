// npm test: everything, in one command. The last line is `N passed, N failed`; any failure makes the exit code 1.
import('./test/main.mjs').then(({ main }) => main())
