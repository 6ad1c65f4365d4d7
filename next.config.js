/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typedRoutes: false,
  // Types are checked once, by `npm test`: a start on a server need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Native code, worker threads or files read beside the module: left to Node instead of being bundled.
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino', 'nodemailer', 'graphile-worker', '@prisma/client', '@prisma/adapter-pg', 'pdfmake', 'docx'],
  // A workbook may have ten megabytes, and its form a little more; the route counts for itself.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '1mb' }, proxyClientMaxBodySize: '12mb' },
}

export default config
