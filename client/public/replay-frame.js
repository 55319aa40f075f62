// Speaks for the player that a page of ours holds (see replay-frame.ts on the server): a video that is kept elsewhere, or
// a PeerTube's own player. Says where it is to the page around it, and leads it where that page asks. A file of its own,
// so that the policy of the page that holds it allows no inline script.
(() => {
  const video = document.querySelector('video');
  const player = document.querySelector('iframe');
  const origin = player ? new URL(player.src).origin : null;
  const tell = (said) => parent.postMessage({ from: 'replay-frame', ...said }, location.origin);

  // PeerTube speaks by jschannel: JSON over messages, each method under its own scope. Either side keeps all that it has
  // to say until it was greeted, whichever of the two came first.
  let calls = 0;
  /** Where it was last asked to be: a player that was never started says 0 until then, and goes there once it can. */
  let wanted = 0;
  const say = (method, params, more, to = origin) => {
    player.contentWindow.postMessage(JSON.stringify({ method: `peertube::${method}`, params, ...more }), to);
  };
  const greet = (type, to) => say('__ready', { type, publish: [] }, {}, to);
  const call = (method, params) => {
    calls += 1;
    say(method, params, { id: calls });
  };
  const tellStatus = ({ position, duration, playbackState }) => {
    const stands = playbackState === 'unstarted' && position === 0;
    tell({ second: stands ? wanted : position, duration: duration > 0 ? duration : null });
  };
  const hear = ({ method, params }) => {
    if (method === 'peertube::__ready' && params.type === 'publish-request') greet('publish-reply');
    if (method === 'peertube::ready') tell(params ? { ready: true } : { failed: true });
    if (method === 'peertube::playbackStatusUpdate') tellStatus(params);
  };

  const obey = ({ act, value }) => {
    if (video) {
      if (act === 'seek') video.currentTime = value;
      if (act === 'rate') video.playbackRate = value;
      return;
    }
    if (act === 'seek') {
      wanted = value;
      call('seek', value);
    }
    if (act === 'rate') call('setPlaybackRate', value);
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

  // It may have greeted before we listened; where it is not there yet, it will, and an empty page hears nothing.
  if (player) greet('publish-request', '*');
  if (!video) return;
  const tellTime = () => {
    const { currentTime, duration } = video;
    tell({ second: currentTime, duration: Number.isFinite(duration) ? duration : null });
  };
  for (const name of ['timeupdate', 'play', 'pause', 'seeked']) video.addEventListener(name, tellTime);
  video.addEventListener('loadedmetadata', () => {
    tell({ ready: true });
    tellTime();
  });
  video.addEventListener('error', () => tell({ failed: true }));
  if (video.error) tell({ failed: true });
  if (video.readyState > 0) tell({ ready: true });
})();
