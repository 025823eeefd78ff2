# The site and its server in one image: Node and 30 MB, without the texts, the tools or the tests.
#   docker build --build-arg SITE_URL=https://carnet.example -t carnet .
#   docker run --publish 3000:3000 --read-only carnet
# Others than Docker build it as well: podman build, buildah, kaniko.
FROM node:24-slim AS build
WORKDIR /site
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The stage is told, never guessed: an image is for production unless it says otherwise.
ARG SITE_URL
ARG SITE_STAGE=production
# What the last build has kept serves the next one, where the builder keeps it.
RUN --mount=type=cache,target=/site/.next/cache npm run standalone

FROM node:24-slim
WORKDIR /site
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build /site/.next/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --start-period=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/robots.txt`).then(({ status }) => process.exit(status < 500 ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
