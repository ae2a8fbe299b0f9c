namespace Codette.WebApi.Realtime;

/// <summary>
/// The sockets of a room: changed under the room's gate, read outside it as they stood. An arrival goes into a free place
/// that no earlier snapshot reaches, so that a thousand arrivals do not make a thousand copies; a departure copies.
/// </summary>
internal sealed class ClientList
{
    private ArraySegment<ClientConnection> _clients = ArraySegment<ClientConnection>.Empty;

    public int Count => _clients.Count;

    public ArraySegment<ClientConnection> Snapshot() => _clients;

    public void Add(ClientConnection client)
    {
        var (places, count) = (_clients.Array!, _clients.Count);
        if (count == places.Length)
        {
            var more = new ClientConnection[Math.Max(4, count * 2)];
            _clients.CopyTo(more);
            places = more;
        }

        places[count] = client;
        _clients = new ArraySegment<ClientConnection>(places, 0, count + 1);
    }

    public void Remove(ClientConnection client) => _clients = _clients.Where(each => each != client).ToArray();
}
