# syntax=docker/dockerfile:1
# The site with its content in one image: docker build --build-arg SITE_URL=https://talks.example.com .

FROM node:20-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG SITE_URL
# The same for every build, so that forms which are open survive a deployment.
RUN --mount=type=secret,id=actions_key \
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/actions_key 2>/dev/null || true)" \
    SITE_URL="$SITE_URL" npm run build

# The `webinars` command, for operators: docker compose run --rm tools webinars registrations counts
FROM build AS tools
ENV NODE_ENV=production PATH="/site/node_modules/.bin:$PATH"
RUN ln -s /site/lib/cli/bin.mjs /usr/local/bin/webinars
USER node
CMD ["webinars", "--help"]

FROM node:20-bookworm-slim AS app
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 DATA_DIR=/data \
    NEXT_TELEMETRY_DISABLED=1
WORKDIR /site
COPY --from=build --chown=node:node /site/.next/standalone ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server.js"]
