using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Muster.Store.People;

/// <summary>
/// Seals what is said of a person where nothing can be deleted, in the log, under a key of that person's own (AES-256-GCM). The key is made of one of the folder's and of a salt of the
/// person's (HKDF-SHA-256, RFC 5869); the salt is deleted when the person is erased, and then nobody can open it again, not even with the folder's keys and the whole log.
/// </summary>
internal sealed class PersonalKeys(SqliteTransaction transaction, PersonSeal seal)
{
    // The first byte of what is closed here. What the folder's key closes begins with 0x09 (ASP.NET Core data protection).
    private const byte Mark = 1;

    private const int KeyBytes = 32;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes;

    private readonly Prepared select = new(transaction, "select salt from person_salt where person = $person", "$person");
    private readonly Prepared insert = new(transaction, "insert into person_salt (person, salt) values ($person, $salt)", "$person", "$salt");
    private readonly Lazy<ImmutableArray<byte>> folder = new(() => seal.Secret(transaction, "people"));

    /// <summary>Whether it was closed by a key of a person's own.</summary>
    public static bool Closed(ReadOnlySpan<byte> closed) => closed is [Mark, ..];

    /// <summary>A text about a person, bound to the person and to <paramref name="place"/>, such as the order that it is part of: moved elsewhere it does not open.</summary>
    public byte[] Close(string person, string place, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var closed = new byte[HeadBytes + plain.Length + TagBytes];
        closed[0] = Mark;
        var nonce = closed.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Key(person, SaltOf(person) ?? Salt(person)), TagBytes);
        cipher.Encrypt(nonce, plain, closed.AsSpan(HeadBytes, plain.Length), closed.AsSpan(HeadBytes + plain.Length), Bound(person, place));
        return closed;
    }

    /// <summary>A closed text; throws <see cref="CryptographicException"/> where the person was erased, or it was changed or belongs elsewhere.</summary>
    public string Open(string person, string place, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < HeadBytes + TagBytes || SaltOf(person) is not { } salt)
        {
            throw new CryptographicException("The key of this person is gone.");
        }

        var plain = new byte[closed.Length - HeadBytes - TagBytes];
        using var cipher = new AesGcm(Key(person, salt), TagBytes);
        cipher.Decrypt(closed[1..HeadBytes], closed[HeadBytes..^TagBytes], closed[^TagBytes..], plain, Bound(person, place));
        return Encoding.UTF8.GetString(plain);
    }

    private byte[]? SaltOf(string person) => select.First(row => (byte[])row[0], person);

    private byte[] Salt(string person)
    {
        var made = RandomNumberGenerator.GetBytes(SaltBytes);
        insert.Run(person, made);
        return made;
    }

    private byte[] Key(string person, byte[] salt) => HKDF.DeriveKey(HashAlgorithmName.SHA256, [.. folder.Value], KeyBytes, salt, Encoding.UTF8.GetBytes(person));

    // No id holds a line break.
    private static byte[] Bound(string person, string place) => Encoding.UTF8.GetBytes(person + "\n" + place);
}
