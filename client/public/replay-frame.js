// Speaks for the player that a page of ours holds (see replay-frame.ts on the server): a video that is kept elsewhere, or
// a PeerTube's own player. Says where it is to the page around it, and leads it where that page asks. A file of its own,
// so that the policy of the page that holds it allows no inline script.
(() => {
  const video = document.querySelector('video');
  const player = document.querySelector('iframe');
  const origin = player ? new URL(player.src).origin : null;
  const tell = (said) => parent.postMessage({ from: 'replay-frame', ...said }, location.origin);

  // PeerTube speaks JSON-RPC over messages, each of its methods under its own name.
  let calls = 0;
  const say = (method, params, isCall) => {
    const message = { method: `peertube::${method}`, params };
    if (isCall) {
      calls += 1;
      message.id = calls;
    }
    player.contentWindow.postMessage(JSON.stringify(message), origin);
  };
  const hear = ({ method, params }) => {
    if (method === 'peertube::__ready' && params === 'ping') say('__ready', 'pong', false);
    if (method === 'peertube::ready' || method === 'peertube::__ready') tell({ ready: true });
    if (method !== 'peertube::playbackStatusUpdate') return;
    const duration = Number(params.duration);
    tell({
      second: Number(params.position),
      duration: duration > 0 ? duration : null,
      playing: params.playbackState === 'playing',
    });
  };

  const obey = ({ act, value }) => {
    if (video) {
      if (act === 'seek') video.currentTime = value;
      if (act === 'rate') video.playbackRate = value;
      return;
    }
    if (act === 'seek') say('seek', value, true);
    if (act === 'rate') say('setPlaybackRate', value, true);
  };

  addEventListener('message', ({ source, origin: from, data }) => {
    if (source === parent && from === location.origin) obey(data);
    if (!player || source !== player.contentWindow || from !== origin || typeof data !== 'string') return;
    try {
      hear(JSON.parse(data));
    } catch {
      // It says something that is not for us.
    }
  });

  if (!video) return;
  const tellTime = () => {
    const { currentTime, duration, paused } = video;
    tell({ second: currentTime, duration: Number.isFinite(duration) ? duration : null, playing: !paused });
  };
  for (const name of ['timeupdate', 'play', 'pause', 'seeked']) video.addEventListener(name, tellTime);
  video.addEventListener('loadedmetadata', () => {
    tell({ ready: true });
    tellTime();
  });
  video.addEventListener('error', () => tell({ failed: true }));
  if (video.readyState > 0) tell({ ready: true });
})();
